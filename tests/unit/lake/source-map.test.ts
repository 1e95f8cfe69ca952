import { expect, test } from 'vitest';
import { resolveEditInfo } from '@sanity/client/csm';
import { sourceMapOf } from '#sanity/lake/source-map.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';

const base = { _rev: 'r', _createdAt: '', _updatedAt: '' };
const documents = new Map<string, LakeDocument>([
  [
    'story',
    {
      ...base,
      _id: 'story',
      _originalId: 'drafts.story',
      _type: 'article',
      headline: 'Rain',
      "it's": 'odd',
      body: [
        { _key: 'a', text: 'one' },
        { _key: 'b', text: 'two' },
      ],
      tags: ['x', 'y'],
    },
  ],
  ['ada', { ...base, _id: 'ada', _type: 'author', name: 'Ada' }],
]);

const result = [
  {
    _id: 'story',
    headline: 'Rain',
    shout: 'RAIN',
    "it's": 'odd',
    body: [{ _key: 'b', text: 'two' }],
    tags: ['x', 'y'],
    author: { _id: 'ada', name: 'Ada' },
  },
];

test('each value leads to its own document and field, through drafts, joins and filtered lists', () => {
  const map = sourceMapOf(result, documents);
  const where = (...resultPath: (string | number)[]) => {
    const info = resolveEditInfo({ studioUrl: '/studio', resultSourceMap: map, resultPath });
    return info && [info.id, info.type, info.path];
  };
  expect(where(0, 'headline')).toEqual(['drafts.story', 'article', ['headline']]);
  expect(where(0, 'body', 0, 'text')).toEqual([
    'drafts.story',
    'article',
    ['body', { _key: 'b', _index: -1 }, 'text'],
  ]);
  expect(where(0, 'tags', 1)).toEqual(['drafts.story', 'article', ['tags', 1]]);
  expect(where(0, 'author', 'name')).toEqual(['ada', 'author', ['name']]);
  expect(where(0, 'shout')).toBeUndefined();
  expect(map.documents.map(({ _id }) => _id)).toEqual(['drafts.story', 'ada']);
  expect(Object.keys(map.mappings)).toContain("$[0]['it\\'s']");
});

test('an answer without documents has an empty map', () => {
  expect(sourceMapOf({ total: 3, first: null }, documents)).toEqual({
    documents: [],
    paths: [],
    mappings: {},
  });
});
