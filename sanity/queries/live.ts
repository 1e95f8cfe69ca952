import { defineQuery } from 'groq';
import { cacheTag } from 'next/cache';
import { documentTag, liveTag } from '#lib/cache/tags.ts';
import { bodyFields } from '../../components/blocks/projections.ts';
import type { LiveBlogQueryResult } from '../types.gen.ts';
import type { Body } from './article.ts';
import { authorFields } from './fragments.ts';
import { keepUntil } from './keep-until.ts';
import { pageCount, rangeOf } from './list-page.ts';
import { toAuthorLabel, type AuthorLabel } from './teaser.ts';
import { clientFor, inView } from './view.ts';

/** How many entries a page of a live blog has. */
const PAGE_SIZE = 20;

/** What readers may see of a live blog: entries whose time has come. In a preview, those to come as well. */
const shown = /* groq */ `_type == "liveEntry" && article._ref == $articleId && (time <= now() || $preview)`;

const entryFields = /* groq */ `
  "id": _id,
  "version": _rev,
  headline,
  time,
  keyEvent,
  "body": body[]{ ${bodyFields} },
  "author": author->{ ${authorFields} }
`;

const liveBlogQuery = defineQuery(/* groq */ `{
  "entries": *[${shown}] | order(time desc, _id desc)[$from...$to]{ ${entryFields} },
  "total": count(*[${shown}]),
  "first": *[${shown}] | order(time asc)[0].time,
  "last": *[${shown}] | order(time desc)[0].time,
  "keyEvents": *[${shown} && keyEvent == true && defined(headline)] | order(time desc, _id desc){ "id": _id, headline, time },
  "pinned": *[${shown} && _id == $pinned][0]{ ${entryFields} },
  "next": *[_type == "liveEntry" && article._ref == $articleId && time > now()] | order(time asc)[0].time
}`);

const orderQuery = defineQuery(/* groq */ `{
  "ids": *[${shown}] | order(time desc, _id desc)._id,
  "next": *[_type == "liveEntry" && article._ref == $articleId && time > now()] | order(time asc)[0].time
}`);

type RawEntry = LiveBlogQueryResult['entries'][number];

export type LiveEntry = {
  id: string;
  /** Another one after each change. */
  version: string;
  headline: string | null;
  /** ISO 8601. */
  time: string;
  isKeyEvent: boolean;
  body: Body;
  author: AuthorLabel | null;
};

export type KeyEvent = { id: string; headline: string; time: string };

/** One page of a live blog, newest first. */
export type LiveBlog = {
  entries: LiveEntry[];
  page: number;
  pages: number;
  keyEvents: KeyEvent[];
  pinned: LiveEntry | null;
  /** Times of its first and last entry, ISO 8601; null where it has none yet. */
  first: string | null;
  last: string | null;
};

/**
 * One page of a live blog's entries; `page` counts from 1, `pinned` is the id of the entry above all others. Ask only with the id of
 * an article that `getArticle` gave: entries are public because their article is. Throws where the content can't be reached.
 */
export const getLiveBlog = inView(
  async (view, articleId: string, pinned: string | null, page: number): Promise<LiveBlog> => {
    'use cache';
    const raw = await clientFor(view).fetch(liveBlogQuery, {
      articleId,
      pinned,
      ...rangeOf(page, PAGE_SIZE),
      preview: view !== 'published',
    });
    const blog: LiveBlog = {
      entries: raw.entries.flatMap((entry) => toEntry(entry) ?? []),
      page,
      pages: pageCount(raw.total, PAGE_SIZE),
      keyEvents: raw.keyEvents.flatMap(({ id, headline, time }) => (headline ? { id, headline, time } : [])),
      pinned: raw.pinned && toEntry(raw.pinned),
      first: raw.first,
      last: raw.last,
    };
    const authors = [...blog.entries, blog.pinned].flatMap((entry) => entry?.author?.id ?? []);
    cacheTag(liveTag(articleId), ...[...new Set(authors)].map(documentTag));
    keepUntil(raw.next);
    return blog;
  },
);

/** On which page of its live blog an entry stands at the moment, counted from 1; null where readers can't see it. As `getLiveBlog`. */
export const getPageOfEntry = inView(async (view, articleId: string, id: string): Promise<number | null> => {
  'use cache';
  cacheTag(liveTag(articleId));
  const { ids, next } = await clientFor(view).fetch(orderQuery, {
    articleId,
    preview: view !== 'published',
  });
  keepUntil(next);
  const place = ids.indexOf(id);
  return place === -1 ? null : Math.floor(place / PAGE_SIZE) + 1;
});

/** Null for a draft that has no time yet. */
function toEntry(raw: RawEntry): LiveEntry | null {
  if (Number.isNaN(Date.parse(raw.time))) return null;
  return {
    id: raw.id,
    version: raw.version,
    headline: raw.headline,
    time: raw.time,
    isKeyEvent: raw.keyEvent === true,
    body: raw.body ?? [],
    author: toAuthorLabel(raw.author),
  };
}
