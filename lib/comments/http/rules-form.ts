import { numberKeys, numbers, type NumberKey } from '../policy/numbers.ts';
import {
  longestTerm,
  mostTerms,
  switchable,
  writtenSettings,
  type RuleSettings,
} from '../policy/settings.ts';
import type { RuleFields } from '../store/rule-drafts.ts';

/** The rules as a form has them: a field for each number, list and switch. */

const lists = ['bannedTerms', 'suspectTerms'] as const;

/** The name of a check's switch. */
export const modeField = (id: string): string => `mode-${id}`;

const names: ReadonlySet<string> = new Set([
  ...lists,
  ...numberKeys,
  ...switchable.map(({ id }) => modeField(id)),
]);

/** Of everything that a form sent, what belongs to the rules. */
export function ruleFieldsIn(fields: Readonly<Record<string, string>>): RuleFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)));
}

/** The form that shows these settings. */
export function fieldsOf({ bannedTerms, suspectTerms, numbers: values, modes }: RuleSettings): RuleFields {
  return {
    bannedTerms: bannedTerms.join('\n'),
    suspectTerms: suspectTerms.join('\n'),
    ...Object.fromEntries(numberKeys.map((key) => [key, String(values[key])])),
    ...Object.fromEntries(switchable.map(({ id }) => [modeField(id), modes[id] ?? 'on'])),
  };
}

/** What is wrong with fields, by name: sentences for the one who filled them in. */
export type Faults = Record<string, string>;

/** The settings that a form says, or what is wrong with it. */
export function readRuleFields(
  fields: RuleFields,
): { ok: true; settings: RuleSettings } | { ok: false; faults: Faults } {
  const terms = {
    bannedTerms: linesOf(fields['bannedTerms']),
    suspectTerms: linesOf(fields['suspectTerms']),
  };
  const parsed = writtenSettings.safeParse({
    ...terms,
    numbers: Object.fromEntries(numberKeys.map((key) => [key, wholeNumber(fields[key])])),
    modes: Object.fromEntries(switchable.map(({ id }) => [id, fields[modeField(id)]])),
  });
  if (parsed.success) return { ok: true, settings: parsed.data };
  const faults: Faults = {};
  for (const { path } of parsed.error.issues) {
    const [part, key] = path;
    if (part === 'numbers') faults[String(key)] = numberFault(key as NumberKey);
    else if (part === 'modes') faults[modeField(String(key))] = 'Choose one of the three.';
    else if (part === 'bannedTerms' || part === 'suspectTerms')
      faults[part] =
        typeof key === 'number'
          ? termFault(terms[part][key] ?? '')
          : `${mostTerms.toLocaleString('en-GB')} at most.`;
  }
  return { ok: false, faults };
}

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function wholeNumber(text = ''): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
}

function numberFault(key: NumberKey): string {
  const { min, max } = numbers[key];
  return `A whole number from ${min} to ${max.toLocaleString('en-GB')}.`;
}

function termFault(term: string): string {
  return term.length > longestTerm
    ? `“${term.slice(0, 30)}…” is longer than ${longestTerm} characters.`
    : `“${term}” has no letter or figure to look for.`;
}
