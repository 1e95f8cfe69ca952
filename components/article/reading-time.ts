import { bodyPlainText } from '#components/blocks/plain-text.ts';
import type { Body } from '#sanity/queries/article.ts';

/** Words a minute at which adults read non-fiction in English (Brysbaert, 2019). */
const PACE = 238;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Whole minutes that reading a text takes, at least 1. Without what is said in a recording, as few read along. */
export function readingMinutes(body: Body): number {
  const read = body.filter(({ _type }) => _type !== 'audio');
  return Math.max(1, Math.round(wordCount(read) / PACE));
}

/** The words of a text. Those in every block count, captions too. */
export function wordCount(body: Body): number {
  let count = 0;
  for (const segment of words.segment(bodyPlainText(body))) if (segment.isWordLike) count += 1;
  return count;
}
