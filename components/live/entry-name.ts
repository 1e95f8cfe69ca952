import { bodyPlainText } from '#components/blocks/plain-text.ts';
import type { LiveEntry } from '#sanity/queries/live.ts';

const LONGEST = 110;

/** An entry's headline, or where it has none its first words: at most 110 characters, cut between words. */
export function entryName({ headline, body }: Pick<LiveEntry, 'headline' | 'body'>): string {
  if (headline) return headline;
  const text = bodyPlainText(body).replaceAll(/\s+/gu, ' ');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/\s+\S*$/u, '')}…`;
}
