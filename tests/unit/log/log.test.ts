import { expect, test } from 'vitest';
import { describeError } from '#lib/log/describe-error.ts';
import { lineOf } from '#lib/log/log.ts';
import { asked, requestIdFrom } from '#lib/log/request.ts';

test('a line is one line of JSON, with the request that it happened in', () => {
  const line = asked.run({ id: 'request-1', method: 'GET', route: '/[section]' }, () =>
    lineOf('warn', 'Something\nhappened', { article: 'a', count: 2 }),
  );
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: 'warn',
    message: 'Something\nhappened',
    requestId: 'request-1',
    route: '/[section]',
    article: 'a',
    count: 2,
  });
});

test('of an error only what holds no personal data is kept', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(ada@example.org) already exists.',
    response: '550 <ada@example.org>',
    cause: new TypeError('refused ada@example.org'),
  });
  const described = describeError(error);
  expect(described).toMatchObject({
    name: 'Error',
    message: 'duplicate key',
    code: '23505',
    cause: { name: 'TypeError', message: 'refused [e-mail]' },
  });
  expect(described.stack).toMatch(/^at /);
  expect(JSON.stringify(described)).not.toContain('ada@');
});

test('of what Prisma says the arguments are left out', () => {
  const error = new Error(
    'Invalid `prisma.comment.create()` invocation:\n\n{ data: { body: "What Ada wrote" } }\n\nArgument `id` is missing.',
  );
  expect(describeError(error).message).toBe('Argument `id` is missing.');
});

test('a stack doesn’t repeat the message', () => {
  expect(JSON.stringify(describeError(new Error('line one\nline two'))).match(/line two/g)).toHaveLength(1);
});

test('what isn’t an error can be thrown, too', () => {
  expect(describeError('mail ada@example.org')).toEqual({ name: 'string', message: 'mail [e-mail]' });
});

test.each(['4f2d8a9c0b1e4f2d8a9c0b1e4f2d8a9c', '0199c0de-7a3b-7def-8123-456789abcdef'])(
  'a proxy’s id is kept: %s',
  (id) => expect(requestIdFrom(id)).toBe(id),
);

test.each([
  undefined,
  '',
  'short',
  'a b c d e f g h',
  'line\nbreak-in-it',
  'x'.repeat(65),
  'ada@example.org',
])('what is no id is replaced: %s', (id) => expect(requestIdFrom(id)).toMatch(/^[\da-f-]{36}$/));
