import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import { describeChange } from '../../../lib/comments/policy/describe-change.ts';
import { findingWords } from '../../../lib/comments/policy/finding-words.ts';
import { replay, type Past } from '../../../lib/comments/policy/replay.ts';
import { builtIn } from '../../../lib/comments/policy/settings.ts';
import type { Config, Finding } from '../../../lib/comments/policy/types.ts';

const past = (changed: Partial<Past> = {}): Past => ({
  on: 'new',
  source: 'A fair point.',
  articleId: 'article',
  author: { role: 'READER', createdAt: new Date('2026-01-01') },
  history: { visible: 5, rejected: 0 },
  links: 'allow',
  createdAt: new Date('2026-06-01'),
  findings: [],
  ...changed,
});
const judged = (changed: Partial<Past>, config: Partial<Config> = {}) => {
  const { verdict, findings } = replay(past(changed), { ...defaultConfig, ...config });
  return [verdict, ...findings.map(({ code }) => code)];
};
const spike: Finding = { check: 'velocitySpike', version: 1, verdict: 'hold', code: 'spike' };
const suspect: Finding = {
  check: 'suspectTerms',
  version: 1,
  verdict: 'hold',
  code: 'suspect_wording',
  detail: 'fair',
};

describe('a comment is judged again', () => {
  test.each<[string, Partial<Past>, Partial<Config>, string[]]>([
    ['nothing to say', {}, {}, ['accept']],
    ['a new banned word', {}, { bannedTerms: ['fair'] }, ['reject', 'wording']],
    ['a word that is no longer suspect', { findings: [suspect] }, {}, ['accept']],
    ['a shorter limit', {}, { maxLength: 5 }, ['reject', 'too_long']],
    [
      'a newcomer’s link',
      { source: 'https://a.example', history: { visible: 0, rejected: 0 } },
      {},
      ['hold', 'links'],
    ],
    ['a regular’s link', { source: 'https://a.example' }, {}, ['accept']],
    [
      'a link where there are none',
      { source: 'https://a.example', links: 'deny' },
      {},
      ['reject', 'links_not_allowed'],
    ],
    [
      'the newsroom’s word',
      { author: { role: 'EDITOR', createdAt: new Date() } },
      { suspectTerms: ['fair'] },
      ['accept'],
    ],
    ['somebody without an account', { author: null, source: 'https://a.example' }, {}, ['hold', 'links']],
    ['an edit', { on: 'edit' }, { suspectTerms: ['fair'] }, ['hold', 'suspect_wording']],
    ['what was going on', { findings: [spike] }, {}, ['hold', 'spike']],
    ['what no longer counts', { findings: [spike] }, { modes: { velocitySpike: 'off' } }, ['accept']],
    [
      'what is on trial now',
      { findings: [spike] },
      { modes: { velocitySpike: 'shadow' } },
      ['accept', 'spike'],
    ],
    ['what was on trial then', { findings: [{ ...spike, shadow: true }] }, {}, ['hold', 'spike']],
    ['a check of another version', { findings: [{ ...spike, check: 'formerCheck' }] }, {}, ['hold', 'spike']],
    ['a check at rest', {}, { bannedTerms: ['fair'], modes: { bannedTerms: 'off' } }, ['accept']],
  ])('%s', (_name, changed, config, expected) => expect(judged(changed, config)).toEqual(expected));
});

test('a finding in words, also one that this version doesn’t know', () => {
  expect(findingWords(suspect)).toBe('Suspect word: fair');
  expect(findingWords({ ...spike, shadow: true })).toBe(
    'A newcomer in a sudden rush (on trial, counts for nothing)',
  );
  expect(findingWords({ code: 'former_code' as Finding['code'] })).toBe('former_code');
});

test('a change in words', () => {
  expect(describeChange(builtIn, builtIn)).toEqual([]);
  const many = Array.from({ length: 7 }, (_, at) => `term${at}`);
  expect(
    describeChange(builtIn, {
      bannedTerms: many,
      suspectTerms: builtIn.suspectTerms.filter((term) => term !== 'kys'),
      numbers: { ...builtIn.numbers, maxLength: 1200 },
      modes: { ...builtIn.modes, personalData: 'shadow' },
    }),
  ).toEqual([
    'Banned words: added “term0”, “term1”, “term2”, “term3”, “term4” and 2 more',
    'Suspect words: removed “kys”',
    'Longest comment: 1200 characters, was 5000',
    'E-mail addresses, telephone, bank and card numbers: on trial',
  ]);
});
