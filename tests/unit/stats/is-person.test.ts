import { expect, test } from 'vitest';
import { isPerson } from '#lib/stats/is-person.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1';

test.each([firefox, phone])('a browser is somebody who reads: %s', (agent) => {
  expect(isPerson(new Headers({ 'user-agent': agent }))).toBe(true);
});

test.each([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
  'curl/8.5.0',
  'facebookexternalhit/1.1',
  '',
])('a program is not: %s', (agent) => {
  expect(isPerson(new Headers({ 'user-agent': agent }))).toBe(false);
});

test.each([
  { 'sec-purpose': 'prefetch;prerender' },
  { 'sec-purpose': 'prefetch' },
  { purpose: 'prefetch' },
  { 'x-moz': 'prefetch' },
])('nor is a browser that fetches ahead: %o', (headers) => {
  expect(isPerson(new Headers({ 'user-agent': firefox, ...headers }))).toBe(false);
});
