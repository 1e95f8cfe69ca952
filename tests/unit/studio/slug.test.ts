import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug } from '#sanity/queries/slug.ts';
import { formerlyTakenSlug, malformedSlug, reservedSlug, takenSlug } from '#sanity/schema/checks/slug.ts';
import { slugOf } from '#sanity/schema/slug-of.ts';

describe('an address made from a headline', () => {
  it.each([
    ['The bridge that sings at low tide', 'the-bridge-that-sings-at-low-tide'],
    ['  It’s “quiet” — isn’t it?  ', 'its-quiet-isnt-it'],
    ['Straße für Ångström & Co', 'strasse-fur-angstrom-and-co'],
    ['Łódź, Þingvellir, Smørrebrød', 'lodz-thingvellir-smorrebrod'],
    ['Новости дня', 'новости-дня'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['50% of 1/3', '50-of-1-3'],
    ['?!', ''],
  ])('%s → %s', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('is cut between words', () => {
    expect(slugOf('one two three', 9)).toBe('one-two');
    expect(slugOf('one two three', 7)).toBe('one-two');
    expect(slugOf('incomprehensibilities', 10)).toBe('incomprehe');
  });

  it('is one that the site finds, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (headline) => {
        const slug = slugOf(headline);
        expect(slug.length).toBeLessThanOrEqual(90);
        expect(slug === '' || isSlug(slug), slug).toBe(true);
        expect(malformedSlug(slug)).toBe(true);
      }),
    );
  });
});

describe('an address that somebody wrote', () => {
  it.each(['two words', 'a/b', '-first', 'what?', '.hidden'])('is refused: %s', (slug) => {
    expect(malformedSlug(slug)).toMatch(/letters, figures and hyphens/u);
  });

  it('is refused where the site itself lives', () => {
    expect(reservedSlug('studio')).toMatch(/part of the site itself/u);
    expect(reservedSlug('science')).toBe(true);
  });

  it('belongs to the document that has it now, and that one is named', () => {
    const claims = [
      { title: 'Old news', slug: 'elsewhere' },
      { title: 'The bridge', slug: 'bridge' },
    ];
    expect(takenSlug('bridge', claims)).toBe('“The bridge” has this address. Change a word of it.');
    expect(takenSlug('bridge', claims.slice(0, 1))).toBe(true);
    expect(formerlyTakenSlug('bridge', claims)).toMatch(/^“Old news” had this address once\./u);
    expect(formerlyTakenSlug('bridge', claims.slice(1))).toBe(true);
  });
});
