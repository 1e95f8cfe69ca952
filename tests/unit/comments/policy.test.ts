import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../../lib/comments/content/prepare.ts';
import { checks, combine, findingsOf, leadingReason, modeOf } from '../../../lib/comments/policy/combine.ts';
import { defaultConfig, policyVersion } from '../../../lib/comments/policy/config.ts';
import { judge } from '../../../lib/comments/policy/judge.ts';
import { editOver, refusalOf } from '../../../lib/comments/policy/refusal.ts';
import { findTerms } from '../../../lib/comments/policy/terms.ts';
import { trustOf } from '../../../lib/comments/policy/trust.ts';
import type { Config, Facts, Finding, History } from '../../../lib/comments/policy/types.ts';

const now = new Date('2026-06-15T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const config: Config = {
  ...defaultConfig,
  bannedTerms: ['forbidden', 'two words'],
  suspectTerms: ['doubtful'],
};

const author: NonNullable<Facts['author']> = {
  role: 'READER',
  displayName: 'Ann',
  createdAt: ago(86_400 * 5),
  suspendedUntil: null,
  bannedAt: null,
  premoderated: false,
};

const facts = (changed: Partial<Facts> = {}): Facts => ({
  now,
  articleId: 'article',
  author,
  history: { visible: 5, rejected: 0, recentlyRejected: 0, attempts: [], lastHere: null, saidBefore: null },
  discussion: {
    state: 'open',
    sensitivity: 'normal',
    audience: 'signedIn',
    links: 'allow',
    holdNewcomers: false,
    slowSeconds: 0,
  },
  parent: null,
  honeypot: false,
  typing: null,
  lookAlikes: 0,
  pace: { recent: 0, usual: 0 },
  spam: null,
  toxicity: null,
  edited: null,
  ...changed,
});

const history = (changed: Partial<History> = {}): Partial<Facts> => ({
  history: { ...facts().history, ...changed },
});
const newcomer = history({ visible: 2 });
const attempts = (count: number, seconds: number): Partial<Facts> =>
  history({ attempts: Array.from({ length: count }, () => ago(seconds)) });
const discussion = (changed: Partial<Facts['discussion']>): Partial<Facts> => ({
  discussion: { ...facts().discussion, ...changed },
});
const by = (changed: Partial<NonNullable<Facts['author']>>): Partial<Facts> => ({
  author: { ...author, ...changed },
});

const codes = (body: string, changed: Partial<Facts> = {}, on: 'new' | 'edit' = 'new') =>
  findingsOf(on, prepare(body), facts(changed), config).map(({ code }) => code);

const slow = (slowSeconds: number, since: number): Partial<Facts> => ({
  ...discussion({ slowSeconds }),
  ...history({ lastHere: ago(since) }),
});
const web = (count: number) =>
  Array.from({ length: count }, (_, index) => `https://a.example/${index}`).join(' ');

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
    ['a newcomer’s link', web(1), newcomer, ['links']],
    ['links, staff', web(10), { ...newcomer, ...by({ role: 'MODERATOR' }) }, []],
    ['too many links', web(11), by({ role: 'ADMIN' }), ['too_many_links']],
    ['links denied', web(1), discussion({ links: 'deny' }), ['links_not_allowed']],
    [
      'links denied, staff',
      web(1),
      { ...discussion({ links: 'deny' }), ...by({ role: 'ADMIN' }) },
      ['links_not_allowed'],
    ],
    ['links held', web(1), discussion({ links: 'hold' }), ['links']],
    ['nineteen in a minute', 'Well said.', attempts(19, 30), []],
    ['twenty in a minute', 'Well said.', attempts(20, 30), ['rate_limited']],
    ['a hundred and fifty in an hour', 'Well said.', attempts(150, 3000), ['rate_limited']],
    ['the newsroom is quick', 'Well said.', { ...attempts(50, 30), ...by({ role: 'EDITOR' }) }, []],
    ['again', 'Well said.', history({ saidBefore: ago(3600) }), ['duplicate']],
    ['again after a day', 'Well said.', history({ saidBefore: ago(86_401) }), []],
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
    ['newcomer', 'Well said.', newcomer, []],
    [
      'newcomer, sensitive',
      'Well said.',
      { ...newcomer, ...discussion({ holdNewcomers: true }) },
      ['newcomer'],
    ],
    ['regular, sensitive', 'Well said.', discussion({ holdNewcomers: true }), []],
    ['three rejected', 'Well said.', history({ recentlyRejected: 3 }), ['recent_rejections']],
    ['three rejected long ago', 'Well said.', history({ rejected: 3 }), []],
    ['a filled trap', 'Well said.', { honeypot: true }, ['honeypot']],
    ['banned reader', 'Well said.', by({ bannedAt: ago(60), suspendedUntil: ago(-60) }), ['account_banned']],
    ['too soon', 'Well said.', slow(60, 59), ['slow_mode']],
    ['soon enough', 'Well said.', slow(60, 60), []],
    ['the first here, slowed', 'Well said.', discussion({ slowSeconds: 60 }), []],
    ['not slowed', 'Well said.', history({ lastHere: ago(1) }), []],
    ['slowed, the newsroom', 'Well said.', { ...slow(60, 1), ...by({ role: 'CONTRIBUTOR' }) }, []],
    [
      'sensitive, newcomer',
      'Hi.',
      { ...discussion({ sensitivity: 'sensitive' }), ...newcomer },
      ['sensitive_article'],
    ],
    ['sensitive, regular', 'Hi.', discussion({ sensitivity: 'sensitive' }), []],
    ['typed by a program', 'Hi.', { typing: { seconds: 4, typed: 400, pasted: 0 } }, ['fast_typing']],
    ['pasted at once', 'Hi.', { typing: { seconds: 1, typed: 0, pasted: 400 } }, ['fast_typing']],
    ['pasted after reading', 'Hi.', { typing: { seconds: 20, typed: 3, pasted: 4000 } }, []],
    ['typed by hand', 'Hi.', { typing: { seconds: 60, typed: 400, pasted: 0 } }, []],
    ['a short thought, quickly', 'Hi.', { typing: { seconds: 1, typed: 99, pasted: 0 } }, []],
    ['a kept draft', 'Hi.', { typing: { seconds: 1, typed: 0, pasted: 0 } }, []],
    ['no time at all', 'Hi.', { typing: { seconds: 0, typed: 400, pasted: 0 } }, ['fast_typing']],
    ['an e-mail address', 'Write to ann.b@example.org!', {}, ['personal_data']],
    ['an e-mail address, staff', 'Write to desk@example.org!', by({ role: 'EDITOR' }), []],
    ['one look-alike', 'Hi.', { lookAlikes: 1 }, []],
    ['two look-alikes', 'Hi.', { lookAlikes: 2 }, ['near_duplicate']],
    ['a spike, newcomer', 'Hi.', { pace: { recent: 40, usual: 2 }, ...newcomer }, ['spike']],
    ['a spike, regular', 'Hi.', { pace: { recent: 40, usual: 2 } }, []],
    ['busy as usual', 'Hi.', { pace: { recent: 60, usual: 15 }, ...newcomer }, []],
    ['a few in a quiet place', 'Hi.', { pace: { recent: 39, usual: 0 }, ...newcomer }, []],
    ['spam', 'Hi.', { spam: { ok: true, score: 0.9 } }, ['spam']],
    ['no spam', 'Hi.', { spam: { ok: true, score: 0.1 } }, []],
    ['spam, staff', 'Hi.', { spam: { ok: true, score: 1 }, ...by({ role: 'EDITOR' }) }, []],
    ['toxic', 'Hi.', { toxicity: { ok: true, score: 0.8 } }, ['toxic']],
    ['heated', 'Hi.', { toxicity: { ok: true, score: 0.7 } }, []],
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
  expect(codes('Well said.', { ...discussion({ state: 'closed' }), ...attempts(50, 5) }, 'edit')).toEqual([]);
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
  expect(trust(newcomer)).toBe('new');
  expect(trust(history({ visible: 3 }))).toBe('basic');
  expect(trust(history({ visible: 20 }))).toBe('basic');
  expect(trust({ ...history({ visible: 20 }), ...long })).toBe('trusted');
  expect(trust({ ...history({ visible: 20, rejected: 2 }), ...long })).toBe('basic');
  expect(trust({ ...newcomer, ...by({ role: 'MODERATOR' }) })).toBe('staff');
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
      const given = facts({ honeypot, ...newcomer });
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

test('who has to wait hears for how long', () => {
  const told = (changed: Partial<Facts>) =>
    refusalOf(findingsOf('new', prepare('Hi.'), facts(changed), config), config);
  expect(told(slow(120, 30))).toEqual({
    code: 'slow_mode',
    message: 'This discussion is slowed down. You can post again in 2 minutes.',
    retryAfter: 90,
  });
  expect(told(slow(60, 59)).message).toContain('in 1 second.');
  expect(told(slow(3600 * 5, 30)).message).toContain('in 5 hours.');
});

test('the limit that is told is the one that holds', () => {
  const short = { ...config, maxLength: 1200 };
  expect(refusalOf(findingsOf('new', prepare('a'.repeat(1201)), facts(), short), short).message).toContain(
    '1,200',
  );
  expect(editOver({ editMinutes: 5 }).message).toContain('for five minutes.');
  expect(editOver({ editMinutes: 1 }).message).toContain('for one minute.');
  expect(editOver({ editMinutes: 0 }).message).toContain('can’t be changed here');
});

test('an outside service that fails holds newcomers’ comments, and is noted on the others', () => {
  const outage = { ok: false as const, why: 'no answer within 800 ms' };
  const judged = (changed: Partial<Facts>) =>
    judge('new', prepare('Hi.'), facts({ spam: outage, toxicity: outage, ...changed }), config);
  expect(judged(newcomer)).toMatchObject({
    verdict: 'hold',
    findings: [
      { code: 'spam_unknown', verdict: 'hold' },
      { code: 'toxicity_unknown', verdict: 'hold' },
    ],
  });
  expect(judged({})).toMatchObject({
    verdict: 'accept',
    findings: [
      { code: 'spam_unknown', verdict: 'accept' },
      { code: 'toxicity_unknown', verdict: 'accept' },
    ],
  });
});

describe('checks on trial and at rest', () => {
  const judged = (modes: Config['modes'], body = 'forbidden', changed: Partial<Facts> = {}) =>
    judge('new', prepare(body), facts(changed), { ...config, modes });

  test('on trial, what is found is noted and counts for nothing', () => {
    expect(judged({ bannedTerms: 'shadow' })).toMatchObject({
      verdict: 'accept',
      findings: [{ code: 'wording', shadow: true }],
    });
    expect(refusalOf(judged({ bannedTerms: 'shadow' }, 'forbidden '.repeat(600)).findings, config).code).toBe(
      'too_long',
    );
  });

  test('at rest, nothing is found', () => {
    expect(judged({ bannedTerms: 'off' })).toMatchObject({ verdict: 'accept', findings: [] });
  });

  test('what the law of the house rests on is always on', () => {
    const everythingOff = Object.fromEntries(checks.map(({ id }) => [id, 'off' as const]));
    const found = (body: string, changed: Partial<Facts>) =>
      judged(everythingOff, body, changed).findings.map(({ code }) => code);
    expect(found('', {})).toEqual(['empty']);
    expect(found('Hi.', { author: null })).toEqual(['sign_in_required']);
    expect(found('Hi.', by({ bannedAt: now }))).toEqual(['account_banned']);
    expect(found('Hi.', discussion({ state: 'closed' }))).toEqual(['discussion_closed']);
    expect(found('[a](javascript:x)', {})).toEqual(['link_not_allowed']);
    expect(found('a'.repeat(5001), {})).toEqual(['too_long']);
  });

  test('a name that every object has is no mode', () => {
    expect(judged({}, 'forbidden').verdict).toBe('reject');
    expect(modeOf({ id: 'constructor' }, config)).toBe('on');
  });
});

test('a decision names the policy and the settings that made it', () => {
  expect(judge('new', prepare('Hi.'), facts(), { ...config, settingsNo: 12 }).policyVersion).toBe(
    `${policyVersion}.12`,
  );
});
