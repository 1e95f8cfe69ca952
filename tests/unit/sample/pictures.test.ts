import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureList, type PictureBrief } from '#sanity/sample/pictures/list.ts';
import { renderPicture } from '#sanity/sample/pictures/render.ts';

const sizeOf = ({ name, shape }: PictureBrief) => {
  if (name.startsWith('portrait-')) return { width: 800, height: 800 };
  return shape === 'portrait' ? { width: 1067, height: 1600 } : { width: 1600, height: 1067 };
};

describe('pictures of the sample edition', () => {
  test(
    'each listed picture is drawn in its size, no two alike, and never empty',
    { timeout: 120_000 },
    async () => {
      const seen = new Map<string, string>();
      for (const brief of pictureList) {
        const jpeg = await renderPicture(brief.name);
        const { width, height, format } = await sharp(jpeg).metadata();
        expect({ width, height, format }, brief.name).toEqual({ ...sizeOf(brief), format: 'jpeg' });
        const { channels } = await sharp(jpeg).stats();
        // One flat colour, or a drawing that failed to appear, varies far less.
        expect(Math.max(...channels.map(({ stdev }) => stdev)), brief.name).toBeGreaterThan(25);
        const digest = createHash('sha256').update(jpeg).digest('hex');
        expect(seen.get(digest), brief.name).toBeUndefined();
        seen.set(digest, brief.name);
      }
    },
  );

  test('a picture comes out the same each time', { timeout: 60_000 }, async () => {
    for (const name of ['harbour-gates', 'hedge', 'portrait-jo-penhallow'] as const) {
      const [first, second] = [await renderPicture(name), await renderPicture(name)];
      expect(first.equals(second), name).toBe(true);
    }
  });

  test('every picture says what it shows, in words of its own', () => {
    const alts = pictureList.map(({ alt }) => alt);
    expect(new Set(alts).size).toBe(alts.length);
    for (const alt of alts) expect(alt.trim()).not.toBe('');
  });
});
