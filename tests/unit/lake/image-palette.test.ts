import { expect, test } from 'vitest';
import { paletteOf } from '#sanity/lake/image-palette.ts';

function painted(width: number, height: number, colourAt: (x: number, y: number) => number[]) {
  const pixels = Array.from({ length: width * height }, (_, at) =>
    colourAt(at % width, Math.floor(at / width)),
  );
  return { data: Buffer.from(pixels.flat()), width, height };
}

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
