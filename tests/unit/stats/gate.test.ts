import { describe, expect, test } from 'vitest';
import { createGate, perAddress, perArticle, type Visit } from '#lib/stats/gate.ts';

const start = Date.parse('2026-11-27T09:00:00Z');
const minute = 60_000;
const visit = (parts: Partial<Visit> = {}): Visit => ({
  address: '203.0.113.7',
  agent: 'Firefox',
  articleId: 'a',
  ...parts,
});

describe('a view counts', () => {
  test('once for a reader and an article, until the hour is over', () => {
    const passes = createGate();
    expect(passes(visit(), start)).toBe(true);
    expect(passes(visit(), start + 59 * minute)).toBe(false);
    expect(passes(visit(), start + 60 * minute)).toBe(true);
  });

  test('for each article, and for each reader behind an address whose browser differs', () => {
    const passes = createGate();
    expect(passes(visit(), start)).toBe(true);
    expect(passes(visit({ articleId: 'b' }), start)).toBe(true);
    expect(passes(visit({ agent: 'Safari' }), start)).toBe(true);
    expect(passes(visit({ address: '203.0.113.8' }), start)).toBe(true);
  });

  test('where names could be taken for each other, they are not', () => {
    const passes = createGate();
    expect(passes(visit({ agent: 'ab', articleId: 'c' }), start)).toBe(true);
    expect(passes(visit({ agent: 'a', articleId: 'bc' }), start)).toBe(true);
  });
});

describe('a flood from one address', () => {
  test('adds a few views to an article in an hour, under however many names', () => {
    const passes = createGate();
    const counted = Array.from({ length: 500 }, (_, i) => passes(visit({ agent: `agent ${i}` }), start + i));
    expect(counted.filter(Boolean)).toHaveLength(perArticle);
    expect(passes(visit({ address: '203.0.113.8' }), start)).toBe(true);
  });

  test('adds no more over all articles than one address may', () => {
    const passes = createGate();
    const counted = Array.from({ length: 500 }, (_, i) =>
      passes(visit({ articleId: `article-${i}` }), start),
    );
    expect(counted.filter(Boolean)).toHaveLength(perAddress);
  });
});
