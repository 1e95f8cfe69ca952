import sharp from 'sharp';
import { seeded } from './random.ts';
import type { Art } from './shape.ts';

/** A finished composition: drawn on a sheet of `width` x `height` units, with the colours of its shadow and its light. */
export interface Picture {
  art: Art;
  shadow: string;
  light: string;
  width: number;
  height: number;
}

/** Articles' pictures are drawn on a sheet of 1200 x 800 units. */
export const sheet = (shadow: string, light: string, ...art: Art[]): Picture => ({
  art: { flat: art.map((part) => part.flat).join(''), light: art.map((part) => part.light).join('') },
  shadow,
  light,
  width: 1200,
  height: 800,
});

const TILE = 512;

/**
 * Grain of about two pixels as thresholds spread evenly over 0 to 1, so that a shadow of strength s leaves its mark on
 * a share s of the paper.
 */
function makeGrain(): Float32Array {
  const random = seeded('grain');
  const white = Float32Array.from({ length: TILE * TILE }, () => random.next());
  const soft = new Float32Array(TILE * TILE);
  const wrap = (value: number) => (value + TILE) % TILE;
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const weight = (dx === 0 ? 2 : 1) * (dy === 0 ? 2 : 1);
          sum += weight * (white[wrap(y + dy) * TILE + wrap(x + dx)] ?? 0);
        }
      }
      soft[y * TILE + x] = sum;
    }
  }
  const order = Uint32Array.from({ length: TILE * TILE }, (_, i) => i).sort(
    (a, b) => (soft[a] ?? 0) - (soft[b] ?? 0),
  );
  const grain = new Float32Array(TILE * TILE);
  for (const [rank, index] of order.entries()) grain[index] = rank / order.length;
  return grain;
}

let grainTile: Float32Array | undefined;

const channelsOf = (hex: string): [number, number, number] => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];

/** How hard the grain's edge is: 1 is mist, 8 is sand. */
const EDGE = 1.9;
const SHADOW_STRENGTH = 0.66;
const LIGHT_STRENGTH = 0.6;
/** Of 255: the paper's own unevenness. */
const PAPER = 7;

const svgOf = (picture: Picture, body: string, width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${picture.width} ${picture.height}" preserveAspectRatio="xMidYMid slice">${body}</svg>`,
  );

/** Prints a picture to a JPEG of exactly `width` x `height` pixels. The same picture gives the same bytes. */
export async function print(picture: Picture, width: number, height: number): Promise<Buffer> {
  const raster = (body: string) =>
    sharp(svgOf(picture, body, width, height))
      .flatten({ background: '#808080' })
      .removeAlpha();
  const [ink, tone] = await Promise.all([
    raster(picture.art.flat).raw().toBuffer(),
    raster(picture.art.light).extractChannel(0).raw().toBuffer(),
  ]);
  grainTile ??= makeGrain();
  const grain = grainTile;
  const [sr, sg, sb] = channelsOf(picture.shadow);
  const [lr, lg, lb] = channelsOf(picture.light);
  for (let y = 0, i = 0; y < height; y++) {
    const row = (y % TILE) * TILE;
    for (let x = 0; x < width; x++, i++) {
      const threshold = grain[row + (x % TILE)] ?? 0;
      const strength = ((tone[i] ?? 128) - 128) / 127;
      const p = i * 3;
      let r = ink[p] ?? 0;
      let g = ink[p + 1] ?? 0;
      let b = ink[p + 2] ?? 0;
      const mark = Math.min(1, Math.max(0, (Math.abs(strength) - threshold * 0.85) * EDGE));
      if (strength < 0) {
        const weight = mark * SHADOW_STRENGTH;
        r += ((r * sr) / 255 - r) * weight;
        g += ((g * sg) / 255 - g) * weight;
        b += ((b * sb) / 255 - b) * weight;
      } else if (mark > 0) {
        const weight = mark * LIGHT_STRENGTH;
        r += (lr - r) * weight;
        g += (lg - g) * weight;
        b += (lb - b) * weight;
      }
      const paper = (threshold - 0.5) * PAPER;
      ink[p] = Math.min(255, Math.max(0, r + paper));
      ink[p + 1] = Math.min(255, Math.max(0, g + paper));
      ink[p + 2] = Math.min(255, Math.max(0, b + paper));
    }
  }
  return sharp(ink, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}
