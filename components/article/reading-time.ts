import type { Body } from '#sanity/queries/article.ts';

/** Words a minute at which adults read non-fiction in English (Brysbaert, 2019). */
const PACE = 238;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Whole minutes that reading a text takes, at least 1. Words in every block count, captions too. */
export function readingMinutes(body: Body): number {
  let count = 0;
  for (const text of textsOf(body)) {
    for (const segment of words.segment(text)) if (segment.isWordLike) count += 1;
  }
  return Math.max(1, Math.round(count / PACE));
}

function textsOf(body: Body): string[] {
  return body.flatMap((block) => {
    if (block._type === 'block') return (block.children ?? []).map((span) => span.text ?? '').join('');
    if (block._type === 'picture') return block.caption ?? [];
    // Repeats what the text says.
    if (block._type === 'pullQuote') return [];
    if (block._type === 'blockQuote') return block.text;
    if (block._type === 'factBox') return [block.title, ...block.facts];
    // A block that this version doesn't know: none that the schema has comes here.
    block satisfies never;
    return [];
  });
}
