import { describe, expect, test } from 'vitest';
import { assertValidSignature } from '@sanity/webhook';
import { bodiesOf, mergeBodies, signatureOf, type WebhookBody } from '#sanity/lake/webhooks.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';

function document(id: string, content: Record<string, unknown> = {}, type = 'article'): LakeDocument {
  return { _id: id, _type: type, _rev: 'r', _createdAt: '', _updatedAt: '', ...content };
}

const appears = (after: LakeDocument) => ({ id: after._id, before: null, after });

describe('what readers can’t see is not told', () => {
  test.each([
    appears(document('drafts.a')),
    appears(document('versions.spring.a')),
    appears(document('_.groups.public', {}, 'system.group')),
    appears(document('image-abc-1x1-png', {}, 'sanity.imageAsset')),
  ])('$id', (change) => {
    expect(bodiesOf({ changes: [change] })).toEqual([]);
  });
});

test('every reference is told, whether it was there before or is there now, and once', () => {
  const ref = (id: string) => ({ _type: 'reference', _ref: id });
  const before = document('a', { section: ref('s1'), body: [{ markDefs: [{ article: ref('b') }] }] });
  const after = document('a', { section: ref('s2'), topics: [ref('t1'), ref('t1')] });
  const [body] = bodiesOf({ changes: [{ id: 'a', before, after }] });
  expect(body?.references.toSorted()).toEqual(['b', 's1', 's2', 't1']);
});

describe('two changes told as one', () => {
  const base: WebhookBody = {
    _id: 'a',
    _type: 'article',
    operation: 'update',
    slug: 'one',
    formerSlug: 'one',
    formerPublishedAt: '2026-01-01T00:00:00Z',
    references: ['s1'],
  };
  test('keep a rename, whichever of them it was in', () => {
    const rename = { ...base, slug: 'two', references: ['s2'] };
    expect(mergeBodies(base, rename)).toMatchObject({
      formerSlug: 'one',
      slug: 'two',
      references: ['s1', 's2'],
    });
    expect(mergeBodies(rename, { ...base, slug: 'two', formerSlug: 'two' })).toMatchObject({
      formerSlug: 'one',
      slug: 'two',
    });
  });
  test('stay two where each is a rename, so that no former address is lost', () => {
    expect(mergeBodies({ ...base, slug: 'two' }, { ...base, formerSlug: 'two', slug: 'three' })).toBeNull();
  });
  test.each([
    ['create', 'update', 'create'],
    ['update', 'delete', 'delete'],
    ['create', 'delete', 'delete'],
    ['delete', 'create', 'update'],
  ] as const)('%s then %s is %s', (first, next, expected) => {
    expect(mergeBodies({ ...base, operation: first }, { ...base, operation: next })?.operation).toBe(
      expected,
    );
  });
});

test('the signature is the one that @sanity/webhook verifies', async () => {
  const body = '{"headline":"Zürich — 東京"}';
  const signature = signatureOf(body, Date.now(), 'a secret');
  await expect(assertValidSignature(body, signature, 'a secret')).resolves.toBeUndefined();
  await expect(assertValidSignature(`${body} `, signature, 'a secret')).rejects.toThrow();
  await expect(assertValidSignature(body, signature, 'another')).rejects.toThrow();
});
