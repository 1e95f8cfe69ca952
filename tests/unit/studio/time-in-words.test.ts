import { expect, test } from 'vitest';
import { timeInWords } from '#sanity/schema/time-in-words.ts';

const now = new Date('2030-05-17T09:30:00Z');
const inLondon = (iso: string | undefined) => timeInWords(iso, now, 'Europe/London');

test.each([
  ['2030-05-17T05:05:00Z', 'today at 06:05'],
  ['2030-05-16T22:59:00Z', 'yesterday at 23:59'],
  ['2030-05-16T23:01:00Z', 'today at 00:01'],
  ['2030-05-18T08:00:00Z', 'tomorrow at 09:00'],
  ['2030-05-20T08:00:00Z', 'Monday at 09:00'],
  ['2030-05-11T08:00:00Z', 'Saturday at 09:00'],
  ['2030-05-24T08:00:00Z', '24 May at 09:00'],
  ['2030-01-03T08:00:00Z', '3 January at 08:00'],
  ['2029-12-31T08:00:00Z', '31 December 2029 at 08:00'],
])('says %s as “%s” in London', (iso, words) => {
  expect(inLondon(iso)).toBe(words);
});

test('counts days where the person is', () => {
  expect(timeInWords('2030-05-16T23:01:00Z', now, 'America/New_York')).toBe('yesterday at 19:01');
});

test('has no words for what is no time', () => {
  expect([inLondon(undefined), inLondon('soon')]).toEqual(['', '']);
});
