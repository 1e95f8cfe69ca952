/**
 * Two forms of what a reader wrote: `clean` is kept and shown, `fold` is only ever compared. Pure.
 */

/** Characters that show nothing and change how the rest is read: control, explicit direction, non-characters. */
const harmful = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu;

/** Characters that show nothing. Emoji and some scripts need a few of them, so they stay in what is kept. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** Letters of other scripts, digits and signs that people read as a Latin letter. */
const lookAlike = new Map(
  Object.entries({
    a: 'аɑα@4',
    b: 'вьβ8',
    c: 'сϲⅽ',
    d: 'ԁⅾ',
    e: 'еєεҽ3',
    g: 'ɡԍ9',
    h: 'һнη',
    i: 'іιıɩ1|lӏ',
    j: 'јϳ',
    k: 'кκ',
    m: 'мⅿ',
    n: 'пո',
    o: 'оοσօ0',
    p: 'рρ',
    q: 'ԛ',
    r: 'гɾ',
    s: 'ѕʂ5$',
    t: 'тτ7',
    u: 'υսμ',
    v: 'νѵⅴ',
    w: 'ԝωѡ',
    x: 'хχ×',
    y: 'уүγ',
    z: 'ᴢ2',
  }).flatMap(([letter, others]) => Array.from(others, (other) => [other, letter] as const)),
);

/** What is kept and shown of a text: what was written, without what would disturb the page around it. */
export function clean(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(harmful, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** Text for comparing: compatible forms, letter case, marks and what can't be seen make no difference. Keeps words. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(invisible, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Like `fold`, and letters that look alike are one. Good for finding a word however it is disguised, and not for
 * anything else: `1`, `l` and `i` are the same here.
 */
export function skeleton(text: string): string {
  // At the end of a word it is punctuation.
  const plain = fold(text).replaceAll(/!(?=[\p{L}\p{N}])/gu, 'i');
  return Array.from(plain, (char) => lookAlike.get(char) ?? char).join('');
}

/** Whether a reader would see anything. */
export function isVisible(text: string): boolean {
  return (
    text
      .normalize('NFKC')
      .replaceAll(invisible, '')
      .replaceAll(/[\s\p{M}]/gu, '') !== ''
  );
}

/** Whether a text can be stored and sent: no half characters, no NUL. */
export function isWellFormed(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
