import { describe, expect, test } from 'vitest';
import { formatEml, mailSchema, parseEml } from '../../../lib/mail/eml.ts';
import { linked, mailListPage, mailPage } from '../../../lib/mail/dev-pages.ts';

const from = 'Gazette <no-reply@localhost>';
const link = `http://localhost:3000/sign-in/confirm?token=${'a'.repeat(64)}&email=a%40b.example`;

describe('a mail in a folder', () => {
  test('says what it was given, and keeps a long link in one piece', () => {
    const mail = { to: 'a@b.example', subject: 'Zwei Grüße', text: `Hello,\n\n${link}\n` };
    const eml = formatEml(mail, from, new Date('2026-11-23T10:00:00Z'));
    expect(eml).toContain(link);
    expect(eml.split('\r\n').every((line) => !line.includes('\n'))).toBe(true);
    expect(parseEml(eml)).toMatchObject({
      from,
      to: 'a@b.example',
      subject: 'Zwei Grüße',
      date: 'Mon, 23 Nov 2026 10:00:00 +0000',
      text: expect.stringContaining(link),
    });
  });

  test('keeps a text that looks like headers out of the headers', () => {
    const eml = formatEml(
      { to: 'a@b.example', subject: 's', text: 'Bcc: x@y.example\n\nhi' },
      from,
      new Date(),
    );
    expect(eml.slice(0, eml.indexOf('\r\n\r\n'))).not.toContain('Bcc');
  });

  test.each([
    { subject: 'Hi\r\nBcc: x@y.example' },
    { subject: 'Hi\nBcc: x@y.example' },
    { subject: 'Hi\u2028Bcc: x@y.example' },
    { subject: 'Hi\u0000' },
    { subject: '' },
    { to: 'a@b.example\r\nBcc: x@y.example' },
    { to: 'a@b.example, x@y.example' },
    { to: 'A <a@b.example>' },
  ])('can’t have %j', (fields) => {
    expect(mailSchema.safeParse({ to: 'a@b.example', subject: 'Hi', text: 'Hello', ...fields }).success).toBe(
      false,
    );
  });

  test('a setting with a line break can’t add a header', () => {
    const eml = formatEml(
      { to: 'a@b.example', subject: 's', text: 't' },
      `G <g@x.example>\r\nBcc: x@y.example`,
      new Date(),
    );
    expect(eml).not.toMatch(/^Bcc/m);
  });
});

describe('the page that shows mail', () => {
  test('makes addresses links and nothing else', () => {
    expect(linked('see http://x.example/?a=1&b="><script> or javascript:alert(1)')).toBe(
      'see <a href="http://x.example/?a=1&#38;b=">http://x.example/?a=1&#38;b=</a>&#34;&#62;&#60;script&#62; or javascript:alert(1)',
    );
  });

  test('runs nothing that a mail contains', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'';
    const mail = { from: evil, to: evil, subject: evil, date: evil, text: evil };
    for (const page of [mailPage(mail), mailListPage([{ name: 'x.eml', mail }], '/tmp/<b>')]) {
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).not.toMatch(/<img|<b>/);
    }
  });
});
