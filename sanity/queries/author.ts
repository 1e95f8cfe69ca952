import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag, listTag, slugTag } from '#lib/cache/tags.ts';
import { pictureFields } from '../../components/blocks/picture/projection.ts';
import type { AuthorQueryResult } from '../types.gen.ts';
import { authorFields, isLive, nextLive, teaserFields } from './fragments.ts';
import { untilChanged } from './freshness.ts';
import { rangeOf, toListPage, type ListPage } from './list-page.ts';
import { toPicture, type Picture } from './picture.ts';
import { isSlug } from './slug.ts';
import { toAuthorLabel, type AuthorLabel } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const authorQuery = defineQuery(/* groq */ `*[_type == "author" && slug.current == $slug][0]{
  ${authorFields},
  jobTitle,
  bio,
  "portrait": portrait{ ${pictureFields} },
  links[]{ _key, label, url }
}`);

const authorArticlesQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && $id in bylines[].author._ref && ${isLive}]
    | order(publishedAt desc)[$from...$to]{ ${teaserFields} },
  "total": count(*[_type == "article" && $id in bylines[].author._ref && ${isLive}]),
  "next": ${nextLive}
}`);

export type Author = AuthorLabel & {
  jobTitle: string | null;
  bio: string | null;
  portrait: Picture | null;
  links: NonNullable<NonNullable<AuthorQueryResult>['links']>;
};

/** Null where there is no such author. Throws where the content can't be reached. */
export const getAuthor = inView(async (view, slug: string): Promise<Author | null> => {
  'use cache';
  cacheTag(slugTag('author', slug));
  cacheLife(untilChanged);
  if (!isSlug(slug)) return null;
  const raw = await clientFor(view).fetch(authorQuery, { slug });
  const label = toAuthorLabel(raw);
  if (!raw || !label) return null;
  cacheTag(documentTag(label.id));
  return {
    ...label,
    jobTitle: raw.jobTitle,
    bio: raw.bio,
    portrait: toPicture(raw.portrait),
    links: raw.links ?? [],
  };
});

/** What an author wrote or had a part in, newest first; `page` counts from 1. Throws where the content can't be reached. */
export const getAuthorArticles = inView(async (view, id: string, page: number): Promise<ListPage> => {
  'use cache';
  const answer = await clientFor(view).fetch(authorArticlesQuery, { id, ...rangeOf(page) });
  return toListPage(answer, page, listTag(id));
});
