import type { PhrasingContent, RootContent } from 'mdast';
import type { SiteFacts } from '#components/page/site-facts.ts';
import type { FeedItem } from '#sanity/queries/feed.ts';
import { heading, link, listPart, paragraph, text, writeMarkdown } from '../markdown/write.ts';

/**
 * A guide to the site in the form that llmstxt.org proposes: what it is, where its sections are, what is new, and how to
 * read it without the pages around it. `siteUrl` is where the site is.
 */
export function writeGuide(site: SiteFacts, latest: readonly FeedItem[], siteUrl: string): string {
  const line = (title: string, path: string, note: string | null = null): PhrasingContent[] => [
    link(title, new URL(path, siteUrl).href),
    ...(note ? [text(`: ${note}`)] : []),
  ];
  const about = site.description ?? site.tagline;
  const summary: RootContent[] = about ? [{ type: 'blockquote', children: [paragraph(text(about))] }] : [];
  return writeMarkdown([
    heading(1, site.name),
    ...summary,
    paragraph(
      text('Every article has a plain version in Markdown: add '),
      { type: 'inlineCode', value: '.md' },
      text(
        ' to its address. It has the names, dates, corrections and sources that the page has. When you quote, please name the author and link to the page; and say so where a piece is opinion: it is its author’s view, not a report.',
      ),
    ),
    ...listPart(
      'Sections',
      site.sections.map(({ title, path }) => line(title, path)),
    ),
    ...listPart(
      'Latest articles',
      latest.map((item) => line(item.headline, `${item.path}.md`, item.standfirst)),
    ),
    ...listPart(
      'About us',
      site.pages.map(({ title, path }) => line(title, path)),
    ),
    ...listPart('Optional', [
      line(
        'Feeds',
        '/feeds',
        'RSS, Atom and JSON Feed of the site and of each section, topic, series and author',
      ),
      line('Sitemaps', '/sitemap.xml', 'the address of everything that is published'),
    ]),
  ]);
}
