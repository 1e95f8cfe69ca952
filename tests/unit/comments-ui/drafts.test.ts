import { expect, test } from 'vitest';
import {
  draftKey,
  forgetDraft,
  parseDraft,
  readDraft,
  returningTo,
  saveDraft,
} from '#components/comments/drafts.ts';

test('a draft is read back, and anything else is none', () => {
  expect(parseDraft('{"body":"So far","clientKey":"k-1","more":1}')).toEqual({
    body: 'So far',
    clientKey: 'k-1',
  });
  for (const stored of [null, '', 'null', '[]', '3', '{', '{"body":1,"clientKey":"k"}', '{"body":"x"}'])
    expect(parseDraft(stored)).toBeNull();
});

test('each article has a draft of its own, and each comment that is answered', () => {
  const keys = [
    draftKey({ articleId: 'a', parentId: null }),
    draftKey({ articleId: 'b', parentId: null }),
    draftKey({ articleId: 'a', parentId: 'c' }),
    draftKey({ articleId: 'a', parentId: 'd' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('without storage nothing is kept, and nothing breaks', () => {
  const place = { articleId: 'a', parentId: null };
  expect(saveDraft(place, { body: 'x', clientKey: 'k' })).toBe(false);
  expect(readDraft(place)).toBeNull();
  expect(returningTo('a')).toBeNull();
  expect(() => forgetDraft(place)).not.toThrow();
});
