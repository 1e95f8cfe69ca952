import { fold, skeleton } from '#lib/comments/content/normalize.ts';

/**
 * Rules for the names that readers choose. Pure.
 *
 * Two names are the same if people could take one for the other: letter case, accents, spaces, punctuation and
 * letters that look alike in Latin, Cyrillic and Greek make no difference.
 */

export type NameError = 'short' | 'long' | 'characters' | 'address' | 'staff' | 'reserved';

export type DisplayName = {
  name: string;
  /** What has to be unique among readers. */
  folded: string;
};

const MIN = 2;
const MAX = 40;

/** Letters, digits and the punctuation of names. No symbols, emoji, control or direction characters. */
const allowed = /^[\p{L}\p{M}\p{N} .,'’()&·_-]*$/u;
/** More marks on one letter than any living script writes. */
const stackedMarks = /\p{M}{4,}/u;
const webAddress = /\p{L}{2}\.\p{L}{2,}/u;

/** A name as it is compared with others. Digits tell people apart, save those that look like letters. */
export function foldName(name: string): string {
  return joined(Array.from(letters(name), (char) => (/[2-9]/.test(char) ? char : skeleton(char))));
}

/** A name as it is searched for words that it may disguise. */
function unmask(name: string): string {
  return joined(Array.from(letters(name), skeleton));
}

/** Greek capitals that look like others than their small letters do. */
const capitals: Record<string, string> = { Μ: 'M', Ν: 'N', Υ: 'Y' };

function letters(name: string): string {
  // Only among Latin letters is a Greek one a disguise.
  const seen = /\p{Script=Latin}/u.test(name)
    ? name.replaceAll(/[ΜΝΥ]/g, (char) => capitals[char] ?? char)
    : name;
  // By way of capitals, so that ß and ss, ς and σ are one.
  return fold(seen.toUpperCase()).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function joined(chars: string[]): string {
  return chars.join('').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/** Words that would make a reader look like somebody who speaks for the publication. */
const staffWords = new Set(
  'admin administrator mod moderator editor editors editorial staff gazette official newsroom newsdesk webmaster'
    .split(' ')
    .map(unmask),
);
const staffParts = ['moderator', 'administrator', 'gazette', 'editorinchief'].map(unmask);
/** What the discussion itself calls people who have no name there. */
const reservedNames = new Set(
  [
    'anonymous',
    'deleted',
    'removed',
    'withdrawn',
    'support',
    'system',
    'owner',
    'you',
    'null',
    'undefined',
  ].map(foldName),
);

/**
 * Checks a name that a person typed. Surrounding and repeated spaces don't count. People of the newsroom (`staff`) may
 * name themselves after it. Whether the name is still free only the database can say.
 */
export function parseDisplayName(
  input: string,
  { staff }: { staff: boolean },
): { ok: true; value: DisplayName } | { ok: false; error: NameError } {
  if (input.length > 400) return { ok: false, error: 'long' };
  const name = input.normalize('NFKC').replaceAll(/ +/g, ' ').trim();
  const length = Array.from(name).length;
  if (length < MIN) return { ok: false, error: 'short' };
  if (length > MAX) return { ok: false, error: 'long' };
  if (!allowed.test(name) || stackedMarks.test(name)) return { ok: false, error: 'characters' };
  if (webAddress.test(name)) return { ok: false, error: 'address' };
  const folded = foldName(name);
  if (Array.from(folded).length < MIN) return { ok: false, error: 'short' };
  if (reservedNames.has(folded)) return { ok: false, error: 'reserved' };
  if (!staff && looksLikeStaff(name)) return { ok: false, error: 'staff' };
  return { ok: true, value: { name, folded } };
}

function looksLikeStaff(name: string): boolean {
  const whole = unmask(name);
  return (
    staffWords.has(whole) ||
    name.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => staffWords.has(unmask(word))) ||
    staffParts.some((part) => whole.includes(part))
  );
}
