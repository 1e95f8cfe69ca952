import type { PhrasingContent, RootContent } from 'mdast';
import { bylineCredits } from '#components/article/byline-credits.ts';
import { kindLabels } from '#components/article/kind-labels.ts';
import { sponsorship } from '#components/article/sponsorship.ts';
import { bodyMarkdown } from '#components/blocks/markdown.ts';
import { safeHref } from '#components/blocks/safe-href.ts';
import { entryAddress } from '#components/live/addresses.ts';
import { longDateTime } from '#components/ui/dates.ts';
import type { Article } from '#sanity/queries/article.ts';
import type { LiveEntry } from '#sanity/queries/live.ts';
import { bullets, heading, link, listPart, paragraph, text, writeMarkdown } from './write.ts';

/**
 * An article as Markdown: all that its page says of the story, without the page, and of a live blog the entries that the page
 * shows. `siteUrl` is where the site is.
 */
export function articleMarkdown(
  article: Article,
  siteUrl: string,
  entries: readonly LiveEntry[] = [],
): string {
  const start = writeMarkdown([
    heading(1, article.headline),
    ...(article.standfirst ? [paragraph({ type: 'emphasis', children: [text(article.standfirst)] })] : []),
    bullets(facts(article, siteUrl)),
    ...(article.kind === 'sponsored' ? [quote(sponsorship(article.sponsor))] : []),
    ...(article.contentNotice ? [quote(article.contentNotice)] : []),
    ...listPart(
      'Key points',
      article.keyPoints.map((point) => [text(point)]),
    ),
    ...(article.keyPoints.length > 0 ? [{ type: 'thematicBreak' as const }] : []),
  ]);
  const end = writeMarkdown([
    ...listPart('If you need to talk to someone', article.helpLines.map(helpLine)),
    ...listPart(
      'Corrections',
      article.corrections.map(({ correctedAt, text: words }) => [
        text(`${longDateTime(correctedAt)}: ${words}`),
      ]),
    ),
    ...listPart('Sources', article.sources.map(sourceLine)),
    ...listPart(
      'Topics',
      article.topics.map(({ title, path }) => [link(title, new URL(path, siteUrl).href)]),
    ),
  ]);
  const posts = entries.flatMap((entry) => entryMarkdown(entry, article.path, siteUrl));
  return [start, bodyMarkdown(article.body, siteUrl), ...posts, end]
    .filter((part) => part.trim() !== '')
    .join('\n');
}

function entryMarkdown({ id, headline, time, body, author }: LiveEntry, path: string, siteUrl: string) {
  const when = link(longDateTime(time), new URL(entryAddress(path, id), siteUrl).href);
  return [
    writeMarkdown([
      heading(2, headline ?? longDateTime(time)),
      paragraph(when, ...(author ? [text(`, ${author.name}`)] : [])),
    ]),
    bodyMarkdown(body, siteUrl),
  ];
}

function facts(article: Article, siteUrl: string): PhrasingContent[][] {
  const whole = (path: string) => new URL(path, siteUrl).href;
  const kind = kindLabels[article.kind];
  return [
    ...article.bylines.map(({ role, author }) => [
      text(`${bylineCredits[role]} `),
      link(author.name, whole(author.path)),
    ]),
    [
      text(kind ? `${kind} in ` : 'In '),
      link(article.section.title, whole(article.section.path)),
      text(`, ${longDateTime(article.publishedAt)}`),
      ...(article.updatedAt ? [text(`; updated ${longDateTime(article.updatedAt)}`)] : []),
    ],
    [text('Page: '), link(whole(article.path), whole(article.path))],
  ];
}

const quote = (words: string): RootContent => ({ type: 'blockquote', children: [paragraph(text(words))] });

function helpLine({ name, description, phone, url }: Article['helpLines'][number]): PhrasingContent[] {
  const href = safeHref(url);
  const more = [phone, description].filter(Boolean).join('. ');
  return [href && name ? link(name, href) : text(name ?? ''), ...(more ? [text(`: ${more}`)] : [])];
}

function sourceLine({ title, publisher, url }: Article['sources'][number]): PhrasingContent[] {
  const href = safeHref(url);
  return [
    href && title ? link(title, href) : text(title ?? ''),
    ...(publisher ? [text(`, ${publisher}`)] : []),
  ];
}
