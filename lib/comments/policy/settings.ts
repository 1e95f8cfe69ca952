import { z } from 'zod';
import { skeleton } from '../content/normalize.ts';
import { checks } from './combine.ts';
import { defaultConfig } from './config.ts';
import { numberKeys, numbers, type NumberKey } from './numbers.ts';
import type { CheckMode, Config } from './types.ts';

/** The rules as moderators set them: every number, list and switch that they may change. */
export type RuleSettings = {
  bannedTerms: string[];
  suspectTerms: string[];
  numbers: Record<NumberKey, number>;
  /** By the check's id; all that can be switched. */
  modes: Record<string, CheckMode>;
};

/** The checks that moderators may put on trial or to rest. */
export const switchable = checks.filter((check) => !check.fixed);

export const modes = ['on', 'shadow', 'off'] as const satisfies readonly CheckMode[];

/** In one list, and in characters each. */
export const mostTerms = 2000;
export const longestTerm = 100;

const term = z
  .string()
  .trim()
  .min(1)
  .max(longestTerm)
  .refine((text) => /[\p{L}\p{N}]/u.test(skeleton(text)), 'has no letter or figure to look for');
const terms = z
  .array(term)
  .max(mostTerms)
  .transform((all) => [...new Set(all)]);

const eachNumber = Object.fromEntries(
  numberKeys.map((key) => [key, z.int().min(numbers[key].min).max(numbers[key].max)]),
) as { [Key in NumberKey]: z.ZodInt };
const eachMode = Object.fromEntries(switchable.map(({ id }) => [id, z.enum(modes)]));

/** What a request may set. */
export const writtenSettings = z.strictObject({
  bannedTerms: terms,
  suspectTerms: terms,
  numbers: z.strictObject(eachNumber),
  modes: z.strictObject(eachMode),
});

/** A part of the settings, as a file may say. */
const someSettings = writtenSettings
  .extend({ numbers: writtenSettings.shape.numbers.partial(), modes: writtenSettings.shape.modes.partial() })
  .partial();

/** `settings` with what `part` says in their place; or what is wrong with it, a line each. */
export function withPart(
  settings: RuleSettings,
  part: unknown,
): { ok: true; settings: RuleSettings } | { ok: false; faults: string[] } {
  const parsed = someSettings.safeParse(part);
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'The whole'}: ${message}`),
    };
  return { ok: true, settings: withoutGaps(parsed.data, settings) };
}

/**
 * What a stored row may say: only what differs from what is built in, so that a better built-in rule holds for those
 * who never changed it. What a former version knew and this one doesn't is passed over.
 */
const storedSettings = z.object({
  bannedTerms: terms.optional(),
  suspectTerms: terms.optional(),
  numbers: z.object(eachNumber).partial().optional(),
  modes: z.object(eachMode).partial().optional(),
});

export type StoredSettings = z.infer<typeof storedSettings>;

/** The rules in a stored row; null for a row that can't be read. */
export function readStored(no: number, row: unknown): Config | null {
  const parsed = storedSettings.safeParse(row);
  return parsed.success ? configOf(no, withoutGaps(parsed.data, builtIn)) : null;
}

function withoutGaps(
  { bannedTerms, suspectTerms, ...rest }: StoredSettings,
  under: RuleSettings,
): RuleSettings {
  return {
    bannedTerms: bannedTerms ?? under.bannedTerms,
    suspectTerms: suspectTerms ?? under.suspectTerms,
    numbers: over(under.numbers, rest.numbers),
    modes: over(under.modes, rest.modes),
  };
}

function over<Values extends Record<string, unknown>>(
  values: Values,
  given: { [Key in keyof Values]?: Values[Key] | undefined } = {},
): Values {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...values, ...Object.fromEntries(set) };
}

/** What of these settings differs from what is built in. */
export function toStored(settings: RuleSettings): StoredSettings {
  return {
    ...(sameList(settings.bannedTerms, builtIn.bannedTerms) ? {} : { bannedTerms: settings.bannedTerms }),
    ...(sameList(settings.suspectTerms, builtIn.suspectTerms) ? {} : { suspectTerms: settings.suspectTerms }),
    numbers: differing(settings.numbers, builtIn.numbers),
    modes: differing(settings.modes, builtIn.modes),
  };
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

function differing<T>(values: Record<string, T>, from: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => from[key] !== value));
}

/** The settings in a configuration. */
export function settingsOf(config: Config): RuleSettings {
  const { rates, spamScore, toxicityScore } = config;
  const rate = (seconds: number, otherwise: number) =>
    rates.find((each) => each.seconds === seconds)?.count ?? otherwise;
  return {
    bannedTerms: [...config.bannedTerms],
    suspectTerms: [...config.suspectTerms],
    numbers: {
      maxLength: config.maxLength,
      maxLines: config.maxLines,
      maxLinks: config.maxLinks,
      perMinute: rate(60, numbers.perMinute.max),
      perHour: rate(3600, numbers.perHour.max),
      duplicateHours: config.duplicateHours,
      editMinutes: config.editMinutes,
      newcomerUntil: config.newcomerUntil,
      recentRejections: config.recentRejections,
      reportsToHold: config.reportsToHold,
      maxTypingSpeed: config.maxTypingSpeed,
      minFormSeconds: config.minFormSeconds,
      lookAlikeAccounts: config.lookAlikeAccounts,
      lookAlikeHours: config.lookAlikeHours,
      spikeComments: config.spikeComments,
      spikeMinutes: config.spikeMinutes,
      spikeTimes: config.spikeTimes,
      spamPercent: Math.round(spamScore * 100),
      toxicityPercent: Math.round(toxicityScore * 100),
    },
    modes: Object.fromEntries(switchable.map(({ id }) => [id, config.modes[id] ?? 'on'])),
  };
}

/** The configuration that settings come to. */
export function configOf(settingsNo: number, settings: RuleSettings): Config {
  const { perMinute, perHour, spamPercent, toxicityPercent, ...rest } = settings.numbers;
  return {
    ...defaultConfig,
    ...rest,
    settingsNo,
    modes: settings.modes,
    rates: [
      { count: perMinute, seconds: 60 },
      { count: perHour, seconds: 3600 },
    ],
    spamScore: spamPercent / 100,
    toxicityScore: toxicityPercent / 100,
    bannedTerms: settings.bannedTerms,
    suspectTerms: settings.suspectTerms,
  };
}

/** The settings that hold where moderators changed nothing. */
export const builtIn: RuleSettings = settingsOf(defaultConfig);
