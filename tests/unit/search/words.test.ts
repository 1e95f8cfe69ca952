import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedText, wordsOf } from '#lib/search/words.ts';

describe('words', () => {
  test.each([
    ['case and accents', 'Über DÉJÀ vu', 'uber deja vu'],
    ['apostrophes of either kind', "O’Brien doesn’t, doesn't", 'obrien doesnt doesnt'],
    ['hyphens and dashes part words', 'co-operate — or not', 'co operate or not'],
    ['soft hyphens don’t', 'har\u00adbour', 'harbour'],
    ['letters that keyboards lack', 'Straße Øresund Łódź œuvre', 'strasse oresund lodz oeuvre'],
    ['ligatures and fractions', 'ﬁsh ½', 'fish 12'],
    ['Turkish capitals', 'İstanbul ıssız', 'istanbul issiz'],
    ['Arabic without vowel signs, hamzas and stretching', 'أَحْمَد الـبحر', 'احمد البحر'],
    ['letters of scripts without spaces, one by one', '東京 in the rain', '東 京 in the rain'],
    ['numbers', '2038, 19th', '2038 19th'],
    ['neither signs nor emoji', '🦀 & | ! : * <-> ()', ''],
    ['neither NUL nor half a character', 'a\0b \ud800', 'a b'],
  ])('%s', (_, text, expected) => {
    expect(foldedText(text)).toBe(expected);
  });

  test('are letters and digits alone, so that none can be an operator, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { folded, start, end } of wordsOf(text)) {
          expect(folded).toMatch(/^[\p{L}\p{N}]{1,64}$/u);
          expect(text.slice(start, end)).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('are the same when folded again, squared-up letters apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const once = foldedText(text.normalize('NFKC'));
        expect(foldedText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
