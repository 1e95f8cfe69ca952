import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepare } from '../../../lib/comments/content/prepare.ts';
import { sketch } from '../../../lib/comments/content/sketch.ts';
import { checks, combine, findingsOf, leadingReason } from '../../../lib/comments/policy/combine.ts';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import { findPersonalData } from '../../../lib/comments/policy/personal-data.ts';
import type { Facts, Finding } from '../../../lib/comments/policy/types.ts';

/** What holds of the policy whatever comes. */

const now = new Date('2026-06-15T12:00:00Z');
const time = fc.date({ min: new Date('2020-01-01'), max: now, noInvalidDate: true });
const opinion: fc.Arbitrary<Facts['spam']> = fc.oneof(
  fc.constant(null),
  fc.record({ ok: fc.constant(true as const), score: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ ok: fc.constant(false as const), why: fc.string() }),
);
const facts: fc.Arbitrary<Facts> = fc.record({
  now: fc.constant(now),
  articleId: fc.constant('article'),
  author: fc.option(
    fc.record({
      role: fc.constantFrom('READER' as const, 'MODERATOR' as const, 'CONTRIBUTOR' as const),
      displayName: fc.option(fc.constant('Ann')),
      createdAt: time,
      suspendedUntil: fc.option(fc.date({ noInvalidDate: true })),
      bannedAt: fc.option(time),
      premoderated: fc.boolean(),
    }),
  ),
  history: fc.record({
    visible: fc.nat(200),
    rejected: fc.nat(200),
    recentlyRejected: fc.nat(10),
    attempts: fc.array(time, { maxLength: 30 }),
    lastHere: fc.option(time),
    saidBefore: fc.option(time),
  }),
  discussion: fc.record({
    state: fc.constantFrom('open' as const, 'premoderated' as const, 'closed' as const, 'off' as const),
    sensitivity: fc.constantFrom('normal' as const, 'sensitive' as const),
    audience: fc.constantFrom('anyone' as const, 'signedIn' as const),
    links: fc.constantFrom('allow' as const, 'hold' as const, 'deny' as const),
    holdNewcomers: fc.boolean(),
    slowSeconds: fc.nat(86_400),
  }),
  parent: fc.option(fc.record({ replyable: fc.boolean() })),
  honeypot: fc.boolean(),
  typing: fc.option(fc.record({ seconds: fc.nat(1000), typed: fc.nat(9000), pasted: fc.nat(9000) })),
  lookAlikes: fc.nat(9),
  pace: fc.record({ recent: fc.nat(300), usual: fc.double({ min: 0, max: 300, noNaN: true }) }),
  spam: opinion,
  toxicity: opinion,
  edited: fc.option(fc.record({ approved: fc.boolean() })),
});
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'https://a.example/',
        '[a](javascript:x)',
        '*',
        '`',
        '> ',
        '\n',
        'casino',
        '+44',
        '\u0301',
      ),
    )
    .map((parts) => parts.join('')),
);
const on = fc.constantFrom('new' as const, 'edit' as const);
const mode = fc.constantFrom('on' as const, 'shadow' as const, 'off' as const);
const modes = fc.dictionary(fc.constantFrom(...checks.map(({ id }) => id)), mode);

const strictness = { accept: 0, hold: 1, reject: 2 };

test('the policy has an answer to any text in any situation, and a refusal always a reason', () => {
  fc.assert(
    fc.property(text, facts, on, modes, (body, given, kind, switched) => {
      const findings = findingsOf(kind, prepare(body), given, { ...defaultConfig, modes: switched });
      if (combine(findings) === 'reject') expect(leadingReason(findings)).not.toBeNull();
      else expect(leadingReason(findings)).toBeNull();
    }),
    { numRuns: 400 },
  );
});

test('one more check never makes a verdict milder', () => {
  fc.assert(
    fc.property(text, facts, on, fc.subarray([...checks]), (body, given, kind, some) => {
      const draft = prepare(body);
      const verdict = (run: typeof some) => combine(findingsOf(kind, draft, given, defaultConfig, run));
      expect(strictness[verdict([...checks])]).toBeGreaterThanOrEqual(strictness[verdict(some)]);
    }),
  );
});

test('the order of checks makes no difference to what is found', () => {
  const order = fc.shuffledSubarray([...checks], { minLength: checks.length });
  fc.assert(
    fc.property(text, facts, on, order, (body, given, kind, shuffled) => {
      const draft = prepare(body);
      const found = (run: readonly (typeof checks)[number][]) =>
        findingsOf(kind, draft, given, defaultConfig, run)
          .map((finding) => JSON.stringify(finding))
          .toSorted();
      expect(found(shuffled)).toEqual(found(checks));
    }),
  );
});

test('what is found on trial never changes a verdict', () => {
  const finding = fc.constantFrom<Finding>(
    { check: 'a', version: 1, verdict: 'hold', code: 'links' },
    { check: 'c', version: 1, verdict: 'reject', code: 'wording' },
    { check: 'd', version: 1, verdict: 'accept', code: 'spam_unknown' },
  );
  fc.assert(
    fc.property(fc.array(finding), fc.array(finding), (counting, trial) => {
      const all = [...counting, ...trial.map((one): Finding => ({ ...one, shadow: true }))];
      expect(combine(all)).toBe(combine(counting));
      expect(leadingReason(all)).toBe(leadingReason(counting));
    }),
  );
  fc.assert(
    fc.property(text, facts, on, (body, given, kind) => {
      const draft = prepare(body);
      const onTrial = Object.fromEntries(checks.map(({ id }) => [id, 'shadow' as const]));
      const atRest = Object.fromEntries(checks.map(({ id }) => [id, 'off' as const]));
      const verdict = (switched: typeof onTrial | typeof atRest) =>
        combine(findingsOf(kind, draft, given, { ...defaultConfig, modes: switched }));
      expect(verdict(onTrial)).toBe(verdict(atRest));
    }),
  );
});

/** As long as a request may be; what takes the square of its length doesn't end on these. */
test.each([
  ['marks', `a${'\u0301'.repeat(120_000)}`],
  ['letters with marks', 'a\u0301\u0302\u0303'.repeat(30_000)],
  ['lines', '\n'.repeat(120_000)],
  ['brackets', '['.repeat(120_000)],
  ['stars', '*_'.repeat(60_000)],
  ['quotes', '> '.repeat(60_000)],
  ['addresses', 'https://a.example/ '.repeat(6000)],
  ['digits', '0'.repeat(120_000)],
  ['digits in groups', '012 '.repeat(30_000)],
  ['what begins like an account', 'DE89 '.repeat(24_000)],
  ['what begins like an address', 'a.'.repeat(60_000)],
  ['at signs', 'a@'.repeat(60_000)],
  ['domains', `a@${'b.'.repeat(60_000)}`],
  ['plus signs', '+1 '.repeat(40_000)],
  ['single letters', 'a '.repeat(60_000)],
  ['exclamation marks', '!'.repeat(120_000)],
])('a huge text of %s is judged', (_name, body) => {
  const draft = prepare(body);
  const given = fc.sample(facts, { numRuns: 1, seed: 7 })[0];
  if (!given) throw new Error('No facts were made.');
  const config = { ...defaultConfig, bannedTerms: Array.from({ length: 2000 }, (_, at) => `term ${at}`) };
  expect(findingsOf('new', draft, given, config).length).toBeGreaterThan(0);
  expect(Array.isArray(findPersonalData(draft.text))).toBe(true);
  expect(Array.isArray(sketch(draft.tree))).toBe(true);
});
