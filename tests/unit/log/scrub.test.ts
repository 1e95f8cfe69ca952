import { expect, test } from 'vitest';
import { scrub } from '#lib/log/scrub.ts';

test.each([
  ['550 5.1.1 <ada.lovelace+news@example.org>: unknown', '550 5.1.1 <[e-mail]>: unknown'],
  ['owner%40gazette.example', '[e-mail]'],
  ['jürgen@müller.example, x', '[e-mail], x'],
  ['GET /sign-in/confirm?email=a%40b.example&token=abc', 'GET /sign-in/confirm?[query]'],
  ['postgresql://gazette:secret@10.0.0.5:5432/gazette', 'postgresql://[user]@10.0.0.5:5432/gazette'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
  ['from 203.0.113.9 and 2001:db8:0:1::77', 'from [address] and [address]'],
  ['from 2001:db8::1, 2a02:8109::ab12', 'from [address], [address]'],
  ['2001:db8::a:b: gone, ip:2001:db8::1', '[address]: gone, ip:[address]'],
  ['::ffff:203.0.113.9 and [2001:db8:1:2:3:4:5:6]:443', '::ffff:[address] and [[address]]:443'],
  ['session 3fK9aZ0b1Qw8x7Lm2Nc4Vt6Yp5Rs1DuE0hGiJkB2', 'session [token]'],
  ['hash c60ef5e3ac23811ab6dc7f8a0288d1ed4431d4cd3757857efbddf2829c532ed7', 'hash [token]'],
])('%s', (said, kept) => {
  expect(scrub(said)).toBe(kept);
});

test.each([
  'comment 0199c0de-7a3b-7def-8123-456789abcdef',
  'migration 20261101000000_accounts_and_discussions',
  'at next@16.4.6/node_modules/@scope/package',
  'at 08:20:40 on 2026-11-28T08:20:40.123Z',
  'listening on [::1]:3000, fe80::1, fd12:3456::7, ::ffff:127.0.0.1 and :::3000',
  'std::add at 12:30:05 in file.ts:12:34',
  'article-the-long-name-of-an-article-about-2026-and-more',
])('%s is left as it is', (said) => {
  expect(scrub(said)).toBe(said);
});

test.each(['/a?b', '@', ':', 'a:', '//a:', 'a?', 'x '])('a long text of %s is cut first', (part) => {
  // In whole, some of these would take minutes.
  expect(scrub(`GET ${part.repeat(100_000)}`).length).toBeLessThan(1100);
});

test('what is cut in the middle of a password keeps none of it', () => {
  const said = `${'x '.repeat(490)}postgresql://gazette:hidden-password@db.example.org/gazette`;
  expect(scrub(said)).not.toContain('hidden');
});
