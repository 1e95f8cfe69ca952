import { numberKeys, numbers } from './numbers.ts';
import { switchable, type RuleSettings } from './settings.ts';

const modeWords = { on: 'on', shadow: 'on trial', off: 'off' } as const;

/** What differs between two sets of rules, one sentence each, for moderators. */
export function describeChange(before: RuleSettings, after: RuleSettings): string[] {
  return [
    ...describeTerms('Banned words', before.bannedTerms, after.bannedTerms),
    ...describeTerms('Suspect words', before.suspectTerms, after.suspectTerms),
    ...numberKeys
      .filter((key) => before.numbers[key] !== after.numbers[key])
      .map(
        (key) =>
          `${numbers[key].title}: ${after.numbers[key]} ${numbers[key].unit}, was ${before.numbers[key]}`,
      ),
    ...switchable
      .filter(({ id }) => before.modes[id] !== after.modes[id])
      .map(({ id, title }) => `${title}: ${modeWords[after.modes[id] ?? 'on']}`),
  ];
}

function describeTerms(list: string, before: readonly string[], after: readonly string[]): string[] {
  const added = after.filter((term) => !before.includes(term));
  const removed = before.filter((term) => !after.includes(term));
  return [
    ...(added.length > 0 ? [`${list}: added ${someOf(added)}`] : []),
    ...(removed.length > 0 ? [`${list}: removed ${someOf(removed)}`] : []),
  ];
}

function someOf(terms: readonly string[]): string {
  const named = terms.slice(0, 5).map((term) => `“${term}”`);
  return named.join(', ') + (terms.length > 5 ? ` and ${terms.length - 5} more` : '');
}
