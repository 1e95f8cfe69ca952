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

/** Letters that look like others, each with the one that it is taken for, after lower-casing. */
const lookAlikes = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'вβьƅ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еєεҽ',
    f: 'ƒ',
    g: 'ɡ',
    h: 'нһη',
    j: 'јϳ',
    k: 'кκ',
    // The capital I, the digit 1 and the small l are one stroke in most faces.
    l: 'iіıι1ӏ|',
    m: 'мμ',
    n: 'пո',
    o: 'оοσ0օ',
    p: 'рρ',
    q: 'ԛ',
    r: 'гᴦ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    v: 'ѵν',
    w: 'ѡωшԝ',
    x: 'хχ',
    y: 'уγү',
    z: 'ζ',
  }).flatMap(([letter, others]) => Array.from(others, (other) => [other, letter] as const)),
);

/** A name as it is compared with others. */
export function foldName(name: string): string {
  const letters = name
    .normalize('NFKD')
    // By way of capitals, so that ß and ss, ς and σ are one.
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}|]/gu, '');
  return Array.from(letters, (letter) => lookAlikes.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

const leet: Record<string, string> = { 3: 'e', 4: 'a', 5: 's' };

/** Words that would make a reader look like somebody who speaks for the publication. */
const staffWords = new Set(
  'admin administrator mod moderator editor editors editorial staff gazette official newsroom newsdesk webmaster'
    .split(' ')
    .map(foldName),
);
const staffParts = ['moderator', 'administrator', 'gazette', 'editorinchief'].map(foldName);
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
  const plain = name.replaceAll(/[345]/g, (digit) => leet[digit] ?? digit);
  const whole = foldName(plain);
  return (
    staffWords.has(whole) ||
    plain.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => staffWords.has(foldName(word))) ||
    staffParts.some((part) => whole.includes(part))
  );
}
