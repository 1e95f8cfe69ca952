import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { shareColours } from '#lib/share-picture/colours.ts';
import { drawSharePicture } from '#lib/share-picture/draw.ts';
import { drawable } from '#lib/share-picture/drawable.ts';
import { sharePicturePath } from '#lib/share-picture/path.ts';

const facts = {
  title: 'The tide comes back',
  label: 'City',
  publication: 'Gazette',
  colour: 'blue',
} as const;

describe('what our letters can write', () => {
  test('has no emoji, no control characters and no marks of direction', () => {
    expect(drawable('Flood\u0000 🌊 warning\u200F 👩🏽‍🚒 lifted 🇬🇧 1️⃣')).toBe('Flood warning lifted 1');
    expect(drawable('“Quotes” — café, Łódź’s © 2026'.replace('Łódź', 'Lodz'))).toBe(
      '“Quotes” — café, Lodz’s © 2026',
    );
  });

  test.each(['عاجل: البحر يعود', '潮が戻る', 'Прилив', 'Tide عاد', '🌊', ''])(
    'is all of it or nothing: %s',
    (text) => {
      expect(drawable(text)).toBeNull();
    },
  );
});

describe('a drawn picture', () => {
  test.each([
    ['a headline', facts],
    ['markup in it', { ...facts, title: '</span><b>&amp; <span size="900pt">' }],
    ['a word that fits no line', { ...facts, title: 'x'.repeat(500), label: 'y'.repeat(500) }],
    ['a very long one', { ...facts, title: 'The tide comes back to the harbour. '.repeat(40) }],
    ['another script', { ...facts, title: 'البحر يعود', label: 'مدينة', publication: 'الجريدة' }],
    ['half of a pair', { ...facts, title: 'Tide \uD83C' }],
    ['nothing', { ...facts, title: '', label: null, publication: '' }],
  ])('of %s is 1200 by 630, and small', async (_, words) => {
    const picture = await drawSharePicture(words);
    const { format, width, height } = await sharp(picture).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(picture.length).toBeLessThan(100_000);
  });

  test('shows the words: others make another picture', async () => {
    const [one, other] = await Promise.all([
      drawSharePicture(facts),
      drawSharePicture({ ...facts, title: 'The tide goes' }),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });

  test('has the colours of the pages', () => {
    const tokens = readFileSync('components/ui/tokens.css', 'utf8');
    for (const [name, colour] of Object.entries(shareColours)) {
      const light = new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`).exec(tokens)?.[1];
      expect([name, light]).toEqual([name, colour]);
    }
  });

  test('has another address when its words change', () => {
    const address = sharePicturePath('/city/tide', facts);
    expect(address).toMatch(/^\/city\/tide\/share\.png\?v=[0-9a-f]{12}$/);
    expect(sharePicturePath('/city/tide', { ...facts })).toBe(address);
    expect(sharePicturePath('/city/tide', { ...facts, title: 'The tide goes' })).not.toBe(address);
    expect(sharePicturePath('/', facts)).toMatch(/^\/share\.png\?/);
  });
});
