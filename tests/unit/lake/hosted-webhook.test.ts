import { readFileSync } from 'node:fs';
import { evaluate, parse } from 'groq-js';
import { describe, expect, test } from 'vitest';
import { bodiesOf, type WebhookBody } from '#sanity/lake/webhooks.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';

/** The projection that the README gives for hosted Sanity. */
const projection = /```groq\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';

const before: LakeDocument = {
  _id: 'article-1',
  _type: 'article',
  _rev: 'r1',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  slug: { _type: 'slug', current: 'first' },
  publishedAt: '2026-01-01T00:00:00Z',
  section: { _type: 'reference', _ref: 'section-a' },
  bylines: [{ _key: 'b', author: { _type: 'reference', _ref: 'author-a' } }],
};
const after: LakeDocument = {
  ...before,
  slug: { _type: 'slug', current: 'second' },
  section: { _type: 'reference', _ref: 'section-b' },
  topics: [{ _key: 't', _type: 'reference', _ref: 'topic-a' }],
  series: { _type: 'reference', _ref: 'series-a' },
};

const entryBefore: LakeDocument = {
  ...before,
  _id: 'entry-1',
  _type: 'liveEntry',
  slug: undefined,
  section: undefined,
  bylines: undefined,
  article: { _type: 'reference', _ref: 'article-1', _weak: true },
  author: { _type: 'reference', _ref: 'author-a' },
};
const entryAfter: LakeDocument = {
  ...entryBefore,
  article: { _type: 'reference', _ref: 'article-2', _weak: true },
  author: { _type: 'reference', _ref: 'author-b' },
};

async function hosted(change: { before: LakeDocument | null; after: LakeDocument | null }): Promise<unknown> {
  const tree = parse(projection, { mode: 'delta' });
  return (await evaluate(tree, { ...change, root: change.after ?? change.before, dataset: [] })).get();
}

describe('the webhook projection that the README gives for hosted Sanity', () => {
  test.each([
    ['an edit with a rename', { before, after }],
    ['a first publication', { before: null, after }],
    ['an unpublishing', { before, after: null }],
    ['an entry of a live blog', { before: null, after: entryBefore }],
    ['an entry that moves to another live blog', { before: entryBefore, after: entryAfter }],
    ['an entry that is deleted', { before: entryBefore, after: null }],
  ])('says of %s what the embedded lake says', async (_, change) => {
    const [embedded] = bodiesOf({ changes: [{ id: 'article-1', ...change }] });
    const sorted = (body: WebhookBody) => ({ ...body, references: body.references.toSorted() });
    expect(sorted((await hosted(change)) as WebhookBody)).toEqual(embedded && sorted(embedded));
  });
});
