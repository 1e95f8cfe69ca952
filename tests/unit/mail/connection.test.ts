import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { withTimeouts } from '#lib/mail/connection.ts';
import { mailServerIsAway } from '#lib/mail/server-away.ts';

test('nodemailer takes how long to wait from the address, with all that it says', () => {
  const { options } = createTransport(withTimeouts('smtps://a%40b:p%2Fw@mail.example:4650', 10_000, 20_000));
  expect(options).toMatchObject({
    host: 'mail.example',
    port: 4650,
    secure: true,
    auth: { user: 'a@b', pass: 'p/w' },
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  const own = createTransport(withTimeouts('smtp://mail.example?socketTimeout=5', 10_000, 20_000));
  expect(own.options).toMatchObject({ socketTimeout: 5 });
});

test.each([
  [{ code: 'ESOCKET', command: 'CONN' }, true],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, true],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, true],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }, true],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, false],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, false],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 552 }, false],
  [{ code: 'P2010' }, false],
  [new Error('a bug'), false],
])('%j: the mail server is away: %s', (error, is) => {
  expect(mailServerIsAway(error)).toBe(is);
});
