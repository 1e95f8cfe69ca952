import { skeleton } from './normalize.ts';
import { plainText, type Tree } from './tree.ts';

/**
 * A text's fingerprint: texts that are almost the same share parts of it, others don't (MinHash, in bands). It says
 * nothing of the text to those who don't have it.
 */

/** Six bands of three minima: of texts that share nine tenths all but always two bands or more, of unrelated ones none. */
const bands = 6;
const rows = 3;
/** How many letters are compared at once. */
const window = 7;
/** Shorter texts say what many people say: "I agree with every word". */
const fewestLetters = 50;

/** So many bands in common make two texts almost the same. */
export const bandsInCommon = 2;

/**
 * The bands of a text, each 64 bits; none for a text that is too short to be anybody's own. What is quoted isn't the
 * author's, and not compared. Takes time in proportion to the text.
 */
export function sketch(tree: Tree): bigint[] {
  const own = skeleton(plainText(tree.filter((block) => block.type !== 'quote')));
  const letters = own.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  if (letters.length < fewestLetters) return [];
  const minima = new Uint32Array(bands * rows).fill(0xffff_ffff);
  for (let at = 0; at + window <= letters.length; at += 1) {
    const shingle = hash(letters, at);
    for (let row = 0; row < minima.length; row += 1) {
      const value = mix(shingle ^ Math.imul(row + 1, 0x9e37_79b1));
      if (value < (minima[row] ?? 0)) minima[row] = value;
    }
  }
  return Array.from({ length: bands }, (_, band) => {
    let high = mix(band + 1);
    let low = mix(band + 101);
    for (const minimum of minima.subarray(band * rows, (band + 1) * rows)) {
      high = mix(high ^ minimum);
      low = mix(Math.imul(low, 31) + minimum);
    }
    return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
  });
}

/** FNV-1a over one window. */
function hash(letters: string, from: number): number {
  let value = 0x811c_9dc5;
  for (let at = from; at < from + window; at += 1) {
    value = Math.imul(value ^ letters.charCodeAt(at), 0x0100_0193);
  }
  return value;
}

/** Spreads 32 bits (the last steps of MurmurHash3). */
function mix(bits: number): number {
  let value = bits;
  value = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2_ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
