/** Words of secrets that stand in examples, and so in every list of what to try first. */
const sample =
  /change.?me|secret|password|example|sample|placeholder|replace|your[-_ ]|gazette|1234567|qwerty/i;

/** How much of a surprise a secret has to be, in bits: what nobody can try out. */
const enough = 80;

/**
 * Whether somebody could guess a secret: it is a known sample, or says the same few characters over and over. A guard against
 * what people type; it can't tell what was made at random from what only looks so.
 */
export function isGuessable(secret: string): boolean {
  return sample.test(secret) || bitsOf(secret) < enough || /^(.{1,16}?)\1+.{0,16}$/su.test(secret);
}

/** Shannon's measure of a text by its own characters. */
function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const { length } = Array.from(text);
  return [...counts.values()].reduce((bits, count) => bits + count * Math.log2(length / count), 0);
}
