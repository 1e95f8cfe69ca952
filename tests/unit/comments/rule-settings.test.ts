import { describe, expect, test, vi } from 'vitest';
import { keepRules } from '../../../lib/comments/kept-rules.ts';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import { numberKeys, numbers } from '../../../lib/comments/policy/numbers.ts';
import {
  builtIn,
  configOf,
  mostTerms,
  readStored,
  settingsOf,
  switchable,
  toStored,
  writtenSettings,
  type RuleSettings,
} from '../../../lib/comments/policy/settings.ts';

const changed: RuleSettings = {
  bannedTerms: ['forbidden'],
  suspectTerms: [],
  numbers: { ...builtIn.numbers, maxLength: 1200, spamPercent: 70, perMinute: 3 },
  modes: { ...builtIn.modes, links: 'shadow' },
};

test('what is built in can be set, and is within its own limits', () => {
  expect(configOf(0, builtIn)).toMatchObject({ ...defaultConfig, modes: builtIn.modes });
  expect(writtenSettings.safeParse(builtIn).success).toBe(true);
  for (const key of numberKeys) expect(numbers[key].min).toBeLessThan(numbers[key].max);
});

test('settings survive being stored, and only what differs is', () => {
  expect(toStored(builtIn)).toEqual({ numbers: {}, modes: {} });
  const stored: unknown = JSON.parse(JSON.stringify(toStored(changed)));
  expect(stored).toEqual({
    bannedTerms: ['forbidden'],
    suspectTerms: [],
    numbers: { maxLength: 1200, spamPercent: 70, perMinute: 3 },
    modes: { links: 'shadow' },
  });
  const config = readStored(7, stored);
  expect(config).toMatchObject({
    settingsNo: 7,
    maxLength: 1200,
    spamScore: 0.7,
    rates: [
      { count: 3, seconds: 60 },
      { count: 150, seconds: 3600 },
    ],
    bannedTerms: ['forbidden'],
    suspectTerms: [],
    maxLines: defaultConfig.maxLines,
  });
  expect(config && settingsOf(config)).toEqual(changed);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a list', []],
  ['a text', 'forbidden'],
  ['a number beyond its limits', { numbers: { maxLength: 1_000_000 } }],
  ['terms that are no texts', { bannedTerms: [1] }],
  ['an unknown mode', { modes: { links: 'loud' } }],
])('a stored row that can’t be read is none: %s', (_name, row) => expect(readStored(1, row)).toBeNull());

test('what a former version knew is passed over', () => {
  expect(
    readStored(1, { numbers: { formerly: 3 }, modes: { formerCheck: 'off', audience: 'off' }, more: true }),
  ).toMatchObject({ maxLength: defaultConfig.maxLength, modes: builtIn.modes });
});

describe('what a request may set', () => {
  const accepts = (part: object) => writtenSettings.safeParse({ ...builtIn, ...part }).success;
  test.each<[string, object]>([
    ['an unknown field', { extra: 1 }],
    ['a number too many', { numbers: { ...builtIn.numbers, extra: 1 } }],
    ['a number too few', { numbers: {} }],
    ['half a number', { numbers: { ...builtIn.numbers, maxLinks: 1.5 } }],
    ['no number', { numbers: { ...builtIn.numbers, maxLinks: Number.NaN } }],
    ['a law of the house at rest', { modes: { ...builtIn.modes, discussionOpen: 'off' } }],
    ['a term without a letter', { bannedTerms: ['!?'] }],
    ['a blank term', { bannedTerms: ['  '] }],
    ['a term that is a text of its own', { bannedTerms: ['a'.repeat(101)] }],
    ['too many terms', { bannedTerms: Array.from({ length: mostTerms + 1 }, (_, at) => `term${at}`) }],
  ])('not %s', (_name, part) => expect(accepts(part)).toBe(false));

  test('all of it, and each term once', () => {
    expect(writtenSettings.parse({ ...changed, bannedTerms: [' a ', 'a', 'b'] }).bannedTerms).toEqual([
      'a',
      'b',
    ]);
  });

  test('every check that isn’t the law of the house has a switch', () => {
    expect(switchable.map(({ id }) => id)).toContain('bannedTerms');
    expect(switchable.map(({ id }) => id)).not.toContain('audience');
  });
});

describe('kept rules', () => {
  const rules = (settingsNo: number) => ({ ...defaultConfig, settingsNo });

  test('are read once for many, and again before they are five seconds old', async () => {
    let now = 0;
    const read = vi.fn(async () => rules(now));
    const kept = keepRules(read, () => now);
    expect((await Promise.all([kept.now(), kept.now()])).map(({ settingsNo }) => settingsNo)).toEqual([0, 0]);
    now = 2900;
    expect((await kept.now()).settingsNo).toBe(0);
    expect(read).toHaveBeenCalledTimes(1);
    now = 4900;
    expect((await kept.now()).settingsNo).toBe(4900);
  });

  test('are read anew once somebody changed them, also while an older reading is under way', async () => {
    const first = Promise.withResolvers<ReturnType<typeof rules>>();
    const answers = [first.promise, Promise.resolve(rules(2))];
    const kept = keepRules(
      () => answers.shift() ?? Promise.reject(new Error('asked too often')),
      () => 0,
    );
    const early = kept.now();
    kept.forget();
    expect((await kept.now()).settingsNo).toBe(2);
    first.resolve(rules(1));
    expect((await early).settingsNo).toBe(1);
    expect((await kept.now()).settingsNo).toBe(2);
  });

  test('hold while the database is away; without any, that is an error', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    let now = 0;
    let away = true;
    const kept = keepRules(
      async () => {
        if (away) throw new Error('away');
        return rules(5);
      },
      () => now,
    );
    await expect(kept.now()).rejects.toThrow('away');
    away = false;
    expect((await kept.now()).settingsNo).toBe(5);
    away = true;
    now = 10_000;
    expect((await kept.now()).settingsNo).toBe(5);
    silent.mockRestore();
  });
});
