import fc from 'fast-check';
import { applyPatch, type RawPatch } from 'mendoza';
import { expect, test } from 'vitest';
import { effectsOf } from '#sanity/lake/effects.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const { block } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, tie('block'), fc.array(tie('block'), { maxLength: 4 })),
  block: fc.dictionary(fc.constantFrom('_key', 'text', 'marks', 'child', 'é', 'b', 'a'), tie('value'), {
    maxKeys: 5,
  }),
}));
const document = fc.dictionary(
  fc.constantFrom('headline', 'body', 'slug', 'zeta', 'alpha'),
  fc.oneof(leaf, block, fc.array(block, { maxLength: 5 })),
);

const asDocument = (content: unknown) => content as LakeDocument;

test('what effects say leads from each document to the other and back, by Mendoza’s own patcher', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const { apply, revert } = effectsOf({ id: 'a', before: asDocument(before), after: asDocument(after) });
      expect(applyPatch(before, apply as RawPatch)).toEqual(after);
      expect(applyPatch(after, revert as RawPatch)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});

test('appearing and disappearing are said as the Studio looks for them', () => {
  const after = asDocument({ _id: 'a', headline: 'One' });
  expect(effectsOf({ id: 'a', before: null, after })).toEqual({ apply: [0, after], revert: [0, null] });
});

test('a change of one block leaves the headline and the other blocks alone', () => {
  const text = 'a paragraph that nobody touched, of some length';
  const before = {
    headline: 'One',
    body: [
      { _key: 'a', text },
      { _key: 'b', text: 'old' },
    ],
  };
  const after = {
    headline: 'One',
    body: [
      { _key: 'a', text },
      { _key: 'b', text: 'new' },
    ],
  };
  const { apply } = effectsOf({ id: 'a', before: asDocument(before), after: asDocument(after) });
  expect(JSON.stringify(apply)).not.toContain('One');
  expect(JSON.stringify(apply)).not.toContain(text);
});
