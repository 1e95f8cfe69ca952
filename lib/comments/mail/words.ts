import { parse } from '../content/parse.ts';
import { plainText } from '../content/tree.ts';
import type { ReasonCode } from '../moderation/reasons.ts';

/** Parts that mails to readers share. Pure; all of it plain text. */

/** How the site is called and where it is, without a trailing slash. */
export type Sender = { siteName: string; siteUrl: string };

const longestQuote = 1500;

/** Characters that have the rest of a line read in the other direction. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** What somebody wrote, as mails quote: its words alone, each line marked. */
export function quoted(source: string): string {
  const words = plainText(parse(source).tree)
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(turning, '')
    .trim();
  const shown =
    words.length > longestQuote ? `${words.slice(0, longestQuote).toWellFormed().trimEnd()} …` : words;
  return shown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** A name or a headline for a line of a mail: no line breaks, nothing that turns what follows around, and not too long. */
export function oneLine(text: string, longest = 100): string {
  const line = text
    .replaceAll(turning, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .toWellFormed();
  return line.length > longest
    ? `${line
        .slice(0, longest - 1)
        .toWellFormed()
        .trimEnd()}…`
    : line;
}

/** A day and a time as everybody reads them alike. */
export function momentOf(at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${parts.format(at)} UTC`;
}

/** The rule that a comment broke, to its author. */
const ruleWords: Record<ReasonCode, string> = {
  spam: 'It is advertising, or repeats the same again and again.',
  abuse: 'It insults or attacks somebody.',
  hate: 'It attacks people for what they are.',
  harassment: 'It threatens or harasses somebody.',
  private_data: 'It gives away something private about somebody.',
  misinformation: 'It spreads something false that could do harm.',
  off_topic: 'It has nothing to do with the article.',
  legal: 'We may not publish it, by law.',
  other: 'It breaks our community guidelines.',
};

/** The rule of a stored reason; other versions may have known others. */
export function ruleOf(reasonCode: string | null): string {
  return reasonCode !== null && Object.hasOwn(ruleWords, reasonCode)
    ? ruleWords[reasonCode as ReasonCode]
    : ruleWords.other;
}
