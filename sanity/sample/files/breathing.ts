/** Seconds of a breath in and of a breath out. */
const IN = 4;
const OUT = 6;
const BREATHS = 3;

/** Samples a second. Enough for so low a tone, and a small file. */
const RATE = 8000;

/** The tone in hertz at the end of a breath out and at the end of a breath in: an F, and the C above it. */
const LOW = 174.61;
const HIGH = 261.63;

/**
 * A soft tone that rises while one breathes in and falls while one breathes out, three times, as a WAV file: 16 bits, one
 * channel, half a minute.
 */
export function breathing(): Buffer {
  const count = RATE * (IN + OUT) * BREATHS;
  const samples = Buffer.alloc(count * 2);
  let phase = 0;
  for (let n = 0; n < count; n += 1) {
    const fullness = lungs((n / RATE) % (IN + OUT));
    phase += (2 * Math.PI * (LOW + (HIGH - LOW) * fullness)) / RATE;
    // The octave above gives it some warmth.
    const tone = 0.8 * Math.sin(phase) + 0.2 * Math.sin(2 * phase);
    samples.writeInt16LE(Math.round(32_767 * 0.5 * fullness * tone), n * 2);
  }
  return Buffer.concat([header(samples.length), samples]);
}

/** How full the lungs are, from 0 to 1, at a second of a breath: quick in the middle, slow at both ends. */
function lungs(second: number): number {
  const share = second < IN ? second / IN : 1 - (second - IN) / OUT;
  return (1 - Math.cos(Math.PI * share)) / 2;
}

function header(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}
