import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../../lib/comments/content/prepare.ts';
import { checks, combine, findingsOf, leadingReason } from '../../../lib/comments/policy/combine.ts';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import { findTerms } from '../../../lib/comments/policy/terms.ts';
import { trustOf } from '../../../lib/comments/policy/trust.ts';
import type { Config, Facts, Finding, PastComment, Status } from '../../../lib/comments/policy/types.ts';

const now = new Date('2026-06-15T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const config: Config = {
  ...defaultConfig,
  bannedTerms: ['forbidden', 'two words'],
  suspectTerms: ['doubtful'],
};

const past = (count: number, status: Status = 'PUBLISHED', seconds = 86_400 * 3): PastComment[] =>
  Array.from({ length: count }, (_, index) => ({
    articleId: 'other',
    status,
    bodyHash: `hash ${index}`,
    createdAt: ago(seconds),
  }));

const author: NonNullable<Facts['author']> = {
  role: 'READER',
  displayName: 'Ann',
  createdAt: ago(86_400 * 5),
  suspendedUntil: null,
  premoderated: false,
};

const facts = (changed: Partial<Facts> = {}): Facts => ({
  now,
  articleId: 'article',
  author,
  history: past(5),
  refusedAt: [],
  discussion: {
    state: 'open',
    sensitivity: 'normal',
    audience: 'signedIn',
    links: 'allow',
    holdNewcomers: false,
  },
  parent: null,
  honeypot: false,
  edited: null,
  ...changed,
});

const discussion = (changed: Partial<Facts['discussion']>): Partial<Facts> => ({
  discussion: { ...facts().discussion, ...changed },
});
const by = (changed: Partial<NonNullable<Facts['author']>>): Partial<Facts> => ({
  author: { ...author, ...changed },
});

const codes = (body: string, changed: Partial<Facts> = {}, on: 'new' | 'edit' = 'new') =>
  findingsOf(on, prepare(body), facts(changed), config).map(({ code }) => code);

const web = (count: number) =>
  Array.from({ length: count }, (_, index) => `https://a.example/${index}`).join(' ');
const same = (changed: Partial<PastComment> = {}): PastComment => ({
  articleId: 'article',
  status: 'PUBLISHED',
  bodyHash: prepare('Well said.').bodyHash,
  createdAt: ago(3600),
  ...changed,
});

describe('each check finds what it is for, and nothing else', () => {
  test.each<[string, string, Partial<Facts>, string[]]>([
    ['nothing', 'Well said.', {}, []],
    ['nobody', 'Well said.', { author: null }, ['sign_in_required']],
    ['suspended', 'Well said.', by({ suspendedUntil: ago(-60) }), ['account_suspended']],
    ['suspended before', 'Well said.', by({ suspendedUntil: ago(60) }), []],
    ['no name', 'Well said.', by({ displayName: null }), ['display_name_missing']],
    ['closed', 'Well said.', discussion({ state: 'closed' }), ['discussion_closed']],
    ['off', 'Well said.', discussion({ state: 'off' }), ['discussion_closed']],
    [
      'closed, for staff too',
      'Hi.',
      { ...discussion({ state: 'closed' }), ...by({ role: 'ADMIN' }) },
      ['discussion_closed'],
    ],
    ['lost parent', 'Well said.', { parent: { replyable: false } }, ['parent_unavailable']],
    ['parent', 'Well said.', { parent: { replyable: true } }, []],
    ['empty', '', {}, ['empty']],
    ['white space', ' \n\u3000\u200b ', {}, ['empty']],
    ['marks alone', '> ', {}, ['empty']],
    ['at the limit', 'é'.repeat(5000), {}, []],
    ['emoji at the limit', '😀'.repeat(5000), {}, []],
    ['one beyond', 'é'.repeat(5001), {}, ['too_long']],
    ['one beyond, staff', 'é'.repeat(5001), by({ role: 'EDITOR' }), ['too_long']],
    ['some marks', 'e\u0301\u0302\u0303\u0304', {}, []],
    ['a tower of marks', `e${'\u0301'.repeat(5)}`, {}, ['unreadable']],
    ['many lines', Array.from({ length: 201 }, () => 'a').join('\n'), {}, ['unreadable']],
    ['script link', '[a](javascript:alert(1))', {}, ['link_not_allowed']],
    ['script link, staff', '[a](javascript:alert(1))', by({ role: 'ADMIN' }), ['link_not_allowed']],
    ['two links', web(2), {}, []],
    ['three links', web(3), {}, ['links']],
    ['a newcomer’s link', web(1), { history: [] }, ['links']],
    ['links, staff', web(10), { history: [], ...by({ role: 'MODERATOR' }) }, []],
    ['too many links', web(11), by({ role: 'ADMIN' }), ['too_many_links']],
    ['links denied', web(1), discussion({ links: 'deny' }), ['links_not_allowed']],
    [
      'links denied, staff',
      web(1),
      { ...discussion({ links: 'deny' }), ...by({ role: 'ADMIN' }) },
      ['links_not_allowed'],
    ],
    ['links held', web(1), discussion({ links: 'hold' }), ['links']],
    ['nineteen in a minute', 'Well said.', { history: past(19, 'PUBLISHED', 30) }, []],
    ['twenty in a minute', 'Well said.', { history: past(20, 'PUBLISHED', 30) }, ['rate_limited']],
    [
      'refused ones count',
      'Well said.',
      { history: past(10, 'PUBLISHED', 30), refusedAt: Array.from({ length: 10 }, () => ago(5)) },
      ['rate_limited'],
    ],
    [
      'a hundred and fifty in an hour',
      'Well said.',
      { history: past(150, 'PUBLISHED', 3000) },
      ['rate_limited'],
    ],
    [
      'the newsroom is quick',
      'Well said.',
      { history: past(50, 'PUBLISHED', 30), ...by({ role: 'EDITOR' }) },
      [],
    ],
    ['again', 'well  SAID.\u200b', { history: [same(), ...past(5)] }, ['duplicate']],
    ['again elsewhere', 'Well said.', { history: [same({ articleId: 'x' }), ...past(5)] }, []],
    ['again after a day', 'Well said.', { history: [same({ createdAt: ago(86_401) }), ...past(5)] }, []],
    ['again after withdrawing', 'Well said.', { history: [same({ status: 'WITHDRAWN' }), ...past(5)] }, []],
    [
      'again after rejection',
      'Well said.',
      { history: [same({ status: 'REJECTED' }), ...past(5)] },
      ['duplicate'],
    ],
    ['banned', 'This is Forbidden!', {}, ['wording']],
    ['banned, in disguise', 'This is f0rb\u200bіddеn', {}, ['wording']],
    ['banned, spelled out', 'This is f.o.r.b.i.d.d.e.n', {}, ['wording']],
    ['banned, a phrase', 'in *two*\nwords', {}, ['wording']],
    ['banned, staff', 'forbidden', by({ role: 'ADMIN' }), ['wording']],
    ['within a longer word', 'unforbiddenly', {}, []],
    ['suspect', 'a doubtful offer', {}, ['suspect_wording']],
    ['suspect, staff', 'a doubtful offer', by({ role: 'MODERATOR' }), []],
    ['suspect, a contributor', 'a doubtful offer', by({ role: 'CONTRIBUTOR' }), []],
    ['premoderated', 'Well said.', discussion({ state: 'premoderated' }), ['premoderated_discussion']],
    [
      'premoderated, staff',
      'Hi.',
      { ...discussion({ state: 'premoderated' }), ...by({ role: 'MODERATOR' }) },
      [],
    ],
    ['premoderated author', 'Well said.', by({ premoderated: true }), ['premoderated_author']],
    ['newcomer', 'Well said.', { history: past(2) }, []],
    [
      'newcomer, sensitive',
      'Well said.',
      { history: past(2), ...discussion({ holdNewcomers: true }) },
      ['newcomer'],
    ],
    ['regular, sensitive', 'Well said.', discussion({ holdNewcomers: true }), []],
    [
      'three rejected',
      'Well said.',
      { history: [...past(3, 'REJECTED'), ...past(7)] },
      ['recent_rejections'],
    ],
    ['three rejected long ago', 'Well said.', { history: [...past(10), ...past(3, 'REJECTED')] }, []],
    ['a filled trap', 'Well said.', { honeypot: true }, ['honeypot']],
  ])('%s', (_name, body, changed, expected) => {
    expect(codes(body, changed)).toEqual(expected);
  });
});

test('all checks run, so that a moderator sees every reason', () => {
  expect(codes('doubtful forbidden [a](data:x)', { honeypot: true }).toSorted()).toEqual(
    ['honeypot', 'link_not_allowed', 'suspect_wording', 'wording'].toSorted(),
  );
});

test('an edit isn’t judged by what only a new comment can break', () => {
  expect(
    codes('Well said.', { ...discussion({ state: 'closed' }), history: past(50, 'PUBLISHED', 5) }, 'edit'),
  ).toEqual([]);
});

test('what a moderator approved is read again once it is another text', () => {
  const edited = (approved: boolean, changed: Partial<Facts> = {}) =>
    codes('Well said.', { edited: { approved }, ...changed }, 'edit');
  expect(edited(false)).toEqual([]);
  expect(edited(true)).toEqual(['edited_after_approval']);
  expect(edited(true, by({ role: 'EDITOR' }))).toEqual([]);
});

test('trust grows with what became of earlier comments', () => {
  const long = by({ createdAt: ago(86_400 * 40) });
  const trust = (changed: Partial<Facts>) => trustOf(facts(changed), config);
  expect(trust({ history: past(2) })).toBe('new');
  expect(trust({ history: past(30, 'HELD') })).toBe('new');
  expect(trust({ history: past(3) })).toBe('basic');
  expect(trust({ history: past(20) })).toBe('basic');
  expect(trust({ history: past(20), ...long })).toBe('trusted');
  expect(trust({ history: [...past(20), ...past(2, 'REJECTED')], ...long })).toBe('basic');
  expect(trust({ history: [], ...by({ role: 'MODERATOR' }) })).toBe('staff');
});

const finding = fc.constantFrom<Finding>(
  { check: 'a', version: 1, verdict: 'hold', code: 'links' },
  { check: 'b', version: 1, verdict: 'hold', code: 'newcomer' },
  { check: 'c', version: 1, verdict: 'reject', code: 'empty' },
  { check: 'd', version: 1, verdict: 'reject', code: 'rate_limited' },
);
const strictness = { accept: 0, hold: 1, reject: 2 };

test('adding a finding never lowers a verdict', () => {
  fc.assert(
    fc.property(fc.array(finding), finding, (findings, added) => {
      expect(strictness[combine([...findings, added])]).toBeGreaterThanOrEqual(strictness[combine(findings)]);
    }),
  );
});

test('the order of findings makes no difference', () => {
  fc.assert(
    fc.property(
      fc
        .array(finding)
        .chain((findings) =>
          fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length })),
        ),
      ([findings, shuffled]) => {
        expect(combine(shuffled)).toBe(combine(findings));
        expect(leadingReason(shuffled)).toBe(leadingReason(findings));
      },
    ),
  );
});

test('the order of checks makes no difference', () => {
  const bodies = fc.constantFrom(
    'Well said.',
    '',
    web(11),
    'doubtful forbidden',
    '[a](data:x)',
    'é'.repeat(5001),
  );
  const order = fc.shuffledSubarray([...checks], { minLength: checks.length });
  fc.assert(
    fc.property(bodies, order, fc.boolean(), (body, shuffled, honeypot) => {
      const draft = prepare(body);
      const given = facts({ honeypot, history: [] });
      const usual = findingsOf('new', draft, given, config);
      const other = findingsOf('new', draft, given, config, shuffled);
      expect(combine(other)).toBe(combine(usual));
      expect(new Set(other.map(({ code }) => code))).toEqual(new Set(usual.map(({ code }) => code)));
    }),
  );
});

test('checks have names of their own', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

test('no terms, nothing found', () => {
  expect(findTerms(prepare('anything'), [])).toEqual([]);
  expect(findTerms(prepare('anything'), ['', '  '])).toEqual([]);
});
