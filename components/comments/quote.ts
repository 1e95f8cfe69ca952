import { plainText } from '#lib/comments/content/tree.ts';
import { anchorOf } from './addresses.ts';
import type { Shown } from './shape.ts';

/** A quote is for saying what one answers, not for saying it all again. In characters. */
const longest = 400;

/** What the reader selected in a comment, or else the comment, as a quote in our Markdown. */
export function quoteOf({ id, content }: Pick<Shown, 'id' | 'content'>): string {
  return asQuote(selectedIn(anchorOf(id)) || plainText(content ?? []));
}

/** `text` as a quote, with what follows the first characters left out. */
export function asQuote(text: string): string {
  const whole = text.trim();
  const characters = Array.from(whole);
  const cut = characters.slice(0, longest).join('');
  const words = characters.length > longest ? `${cut.replace(/\s+\S*$/, '')} …` : whole;
  return words
    .split(/\n+/)
    .map((line) => `> ${line}`)
    .join('\n');
}

function selectedIn(elementId: string): string {
  const selection = getSelection();
  const element = document.getElementById(elementId);
  const within =
    element?.contains(selection?.anchorNode ?? null) && element.contains(selection?.focusNode ?? null);
  return within ? (selection?.toString().trim() ?? '') : '';
}
