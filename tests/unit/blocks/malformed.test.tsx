import { evaluate, parse } from 'groq-js';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { BodyText } from '#components/article/body-text.tsx';
import { readingMinutes } from '#components/article/reading-time.ts';
import { bodyMarkdown } from '#components/blocks/markdown.ts';
import { bodyPlainText } from '#components/blocks/plain-text.ts';
import { bodyFields } from '#components/blocks/projections.ts';
import { blockViews } from '#components/blocks/registry.ts';
import { body as bodyType } from '#sanity/schema/body.ts';
import type { Body } from '#sanity/queries/article.ts';

vi.mock('#lib/env.ts', () => ({
  env: { content: { mode: 'embedded', projectId: 'gazette', dataset: 'production' } },
}));

const types = Object.keys(blockViews);

/** A text as pages get it, when this is what the CMS holds. */
async function asQueried(body: unknown): Promise<Body> {
  const dataset = [{ _id: 'a', _type: 'article', body }];
  const tree = parse(`*[_id == "a"][0].body[]{ ${bodyFields} }`);
  return (await (await evaluate(tree, { dataset })).get()) as Body;
}

const useEverywhere = (body: Body) => {
  const html = renderToStaticMarkup(<BodyText body={body} />);
  return { html, words: bodyPlainText(body), markdown: bodyMarkdown(body, 'https://gazette.example') };
};

test('the Studio offers the blocks that can be shown, and no others', () => {
  const offered = (bodyType.of as { type: string }[])
    .map(({ type }) => type)
    .filter((type) => type !== 'block');
  expect(offered.toSorted()).toEqual(types.toSorted());
});

test.each([...types, 'block', 'hologram'])('%s without any of its fields breaks nothing', async (_type) => {
  const body = await asQueried([{ _type, _key: 'a' }]);
  expect(useEverywhere(body).html).not.toContain('undefined');
  expect(readingMinutes(body)).toBe(1);
});

test('parts of blocks without their fields break nothing', async () => {
  const body = await asQueried([
    { _type: 'gallery', _key: 'a', pictures: [{ _key: 'x' }, { _key: 'y', asset: { _ref: 'image-gone' } }] },
    { _type: 'questions', _key: 'b', items: [{ _key: 'x' }, { _key: 'y', question: 'Why?', answer: [{}] }] },
    {
      _type: 'timeline',
      _key: 'c',
      entries: [{ _key: 'x' }, { _key: 'y', when: 'Now', text: [{ _type: 'block' }] }],
    },
    { _type: 'table', _key: 'd', rows: [{ _key: 'x' }, { _key: 'y', cells: [null, 'one'] }] },
    { _type: 'factBox', _key: 'e', facts: [null, 'one'] },
    { _type: 'audio', _key: 'f', file: {} },
    { _type: 'download', _key: 'g', file: { asset: { _ref: 'file-gone' } } },
  ]);
  const { html, words } = useEverywhere(body);
  for (const word of ['Why?', 'Now', 'one']) {
    expect(html).toContain(word);
    expect(words).toContain(word);
  }
});

test('fields of another kind than the schema has break nothing', async () => {
  const body = await asQueried([
    { _type: 'gallery', _key: 'a', pictures: 'none' },
    { _type: 'questions', _key: 'b', items: {} },
    { _type: 'timeline', _key: 'c', entries: 3 },
    { _type: 'table', _key: 'd', rows: 'none' },
    { _type: 'factBox', _key: 'e', facts: 'none' },
  ]);
  expect(useEverywhere(body).words).toBe('');
});
