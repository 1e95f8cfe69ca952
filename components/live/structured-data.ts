import { bodyPlainText } from '#components/blocks/plain-text.ts';
import { addressOn, type GraphSite } from '#components/page/graph.ts';
import type { Article } from '#sanity/queries/article.ts';
import type { LiveBlog } from '#sanity/queries/live.ts';
import { entryAddress } from './addresses.ts';
import { entryName } from './entry-name.ts';

/** What makes an article of schema.org's a LiveBlogPosting: from when to when, and the entries that the page shows. */
export function liveBlogFacts(
  { path, publishedAt, live }: Pick<Article, 'path' | 'publishedAt' | 'live'>,
  { entries, first, last }: LiveBlog,
  site: GraphSite,
) {
  return {
    coverageStartTime: first ?? publishedAt,
    ...(live?.endedAt && { coverageEndTime: live.endedAt }),
    ...(last && { dateModified: last }),
    liveBlogUpdate: entries.map((entry) => ({
      '@type': 'BlogPosting' as const,
      url: addressOn(site, entryAddress(path, entry.id)),
      headline: entryName(entry),
      datePublished: entry.time,
      articleBody: bodyPlainText(entry.body),
      ...(entry.author && {
        author: {
          '@type': 'Person' as const,
          '@id': addressOn(site, `${entry.author.path}#person`),
          name: entry.author.name,
          url: addressOn(site, entry.author.path),
        },
      }),
    })),
  };
}
