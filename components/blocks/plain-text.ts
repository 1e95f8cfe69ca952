import { toPlainText } from '@portabletext/toolkit';
import type { Body } from '#sanity/queries/article.ts';
import { ofBlock, type ForEachBlock } from './body-block.ts';

/**
 * The words of a text as readers meet them, captions too, without any markup: for counting and for searching. Parts are
 * separated by an empty line. What only repeats the text or names a source of it is left out.
 */
export function bodyPlainText(body: Body): string {
  return body
    .map((block) => (block._type === 'block' ? toPlainText([block]) : linesOf(ofBlock(block, words))))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

type Words = readonly (string | null | undefined)[];

const words: ForEachBlock<Words> = {
  picture: ({ caption }) => [caption],
  gallery: ({ title, pictures }) => [title, ...pictures.map(({ caption }) => caption)],
  // Repeats what the text says.
  pullQuote: () => [],
  blockQuote: ({ text }) => [text],
  factBox: ({ title, facts }) => [title, ...facts],
  questions: ({ title, items }) => [
    title,
    ...items.flatMap(({ question, answer }) => [question, toPlainText(answer)]),
  ],
  timeline: ({ title, entries }) => [
    title,
    ...entries.flatMap(({ when, text }) => [when, toPlainText(text)]),
  ],
  table: ({ caption, rows }) => [caption, ...rows.map(({ cells }) => cells.filter(Boolean).join(' '))],
  code: ({ code }) => [code],
  divider: () => [],
  embed: ({ title, caption }) => [title, caption],
  audio: ({ title, transcript }) => [title, transcript],
  download: ({ title, description }) => [title, description],
};

const linesOf = (texts: Words | null) => (texts ?? []).filter(Boolean).join('\n');
