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
  'article-the-long-name-of-an-article-about-2026-and-more',
])('%s is left as it is', (said) => {
  expect(scrub(said)).toBe(said);
});
