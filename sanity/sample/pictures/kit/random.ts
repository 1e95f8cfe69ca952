/** A repeatable source of chance: the same seed always gives the same drawing. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** A number in (-reach, reach). */
  about(reach: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  chance(probability: number): boolean;
}

/** FNV-1a, 32 bits: a short stable fingerprint of a text. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 over the fingerprint of `seed`. */
export function seeded(seed: string): Random {
  let state = fingerprint(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    about: (reach) => (next() * 2 - 1) * reach,
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    chance: (probability) => next() < probability,
  };
}

/** Smooth noise over a line, about -1 to 1; `octaves` finer layers, each at half the height. */
export function lineNoise(random: Random, octaves = 4): (x: number) => number {
  const size = 256;
  const table = Array.from({ length: size }, () => random.about(1));
  const sample = (x: number) => {
    const cell = Math.floor(x);
    const t = x - cell;
    const smooth = t * t * (3 - 2 * t);
    const a = table[((cell % size) + size) % size] ?? 0;
    const b = table[(((cell + 1) % size) + size) % size] ?? 0;
    return a + (b - a) * smooth;
  };
  return (x) => {
    let sum = 0;
    let height = 1;
    let total = 0;
    for (let octave = 0; octave < octaves; octave++) {
      sum += sample(x * 2 ** octave + octave * 37.7) * height;
      total += height;
      height /= 2;
    }
    return sum / total;
  };
}
