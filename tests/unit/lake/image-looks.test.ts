import { expect, test } from 'vitest';
import { blurHashOf, thumbHashOf } from '#sanity/lake/image-hash.ts';
import { paletteOf } from '#sanity/lake/image-palette.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';

function painted(width: number, height: number, colourAt: (x: number, y: number) => number[]) {
  const pixels = Array.from({ length: width * height }, (_, at) =>
    colourAt(at % width, Math.floor(at / width)),
  );
  return { data: Buffer.from(pixels.flat()), width, height };
}
const red = painted(30, 20, () => [255, 0, 0, 255]);

test('a BlurHash says how many waves it has and which colour the whole is', () => {
  const hash = blurHashOf(red);
  expect(hash).toHaveLength(4 + 2 * 12);
  expect(digits.indexOf(hash[0] ?? '')).toBe(3 + 2 * 9);
  const average = Array.from(hash.slice(2, 6)).reduce(
    (value, digit) => value * 83 + digits.indexOf(digit),
    0,
  );
  expect(average.toString(16)).toBe('ff0000');
});

test('the first wave of a BlurHash leans to the side that is lighter', () => {
  const lean = (hash: string) => digits.indexOf(hash[6] ?? '') * 83 + digits.indexOf(hash[7] ?? '');
  const lightLeft = blurHashOf(painted(40, 20, (x) => (x < 20 ? [255, 255, 255, 255] : [0, 0, 0, 255])));
  const lightRight = blurHashOf(painted(40, 20, (x) => (x < 20 ? [0, 0, 0, 255] : [255, 255, 255, 255])));
  expect(lean(lightLeft)).toBe(18 * 361 + 18 * 19 + 18);
  expect(lean(lightRight)).toBe(0);
});

test('a ThumbHash says which colour the whole is, its shape, and whether one can see through it', () => {
  const bytes = Buffer.from(thumbHashOf(red), 'base64');
  const header = bytes.readUIntLE(0, 3);
  const l = (header & 63) / 63;
  const p = ((header >> 6) & 63) / 31.5 - 1;
  const q = ((header >> 12) & 63) / 31.5 - 1;
  const blue = l - (2 / 3) * p;
  const r = (3 * l - blue + q) / 2;
  expect([r, r - q, blue].map((channel) => Math.round(channel * 10) / 10 + 0)).toEqual([1, 0, 0]);
  expect(header >> 23).toBe(0);
  expect(bytes.readUInt16LE(3) >> 15).toBe(1);

  const seeThrough = Buffer.from(
    thumbHashOf(painted(20, 30, (x) => [255, 0, 0, x < 10 ? 0 : 255])),
    'base64',
  );
  expect(seeThrough.readUIntLE(0, 3) >> 23).toBe(1);
  expect(seeThrough.readUInt16LE(3) >> 15).toBe(0);
});

test('a palette names the leading colour, a text colour that can be read on it, and skips what can’t be seen', () => {
  const palette = paletteOf(
    painted(10, 10, (x) => (x < 7 ? [20, 40, 160, 255] : x < 9 ? [240, 200, 60, 255] : [0, 255, 0, 0])),
  );
  expect(palette).toMatchObject({
    _type: 'sanity.imagePalette',
    dominant: { background: '#1428a0', foreground: '#fff', population: 77.78 },
    vibrant: { background: '#f0c83c', foreground: '#000', population: 22.22 },
  });
  expect(JSON.stringify(palette)).not.toContain('#00ff00');
});

test('a picture that nothing can be seen of has an empty palette', () => {
  expect(paletteOf(painted(4, 4, () => [0, 0, 0, 0]))).toEqual({ _type: 'sanity.imagePalette' });
});
