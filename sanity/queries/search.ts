import { defineQuery } from 'groq';
import { bodyPlainText } from '../../components/blocks/plain-text.ts';
import { bodyFields } from '../../components/blocks/projections.ts';
import { published } from '../client.ts';
import { isLive, teaserFields } from './fragments.ts';
import { inOrderOf } from './in-order.ts';
import { toTeasers, type Teaser } from './teaser.ts';

/** What search needs of the content: asked afresh each time, as nothing that is found may be out of date. */

/** Those still to come are indexed too, and found from their moment on. */
const hasAddress = /* groq */ `_type == "article" && defined(publishedAt) && defined(slug.current) && defined(section._ref)`;

/** What a live blog has said so far. */
const entries = /* groq */ `_type == "liveEntry" && article._ref == ^._id && time <= now()`;

const labelFields = /* groq */ `
  "id": _id,
  "rev": _rev,
  "entries": select(kind == "live" => count(*[${entries}]), 0),
  "lastEntry": select(kind == "live" => *[${entries}] | order(_updatedAt desc)[0]._updatedAt),
  "labels": array::compact([
    section->title, series->title, ...coalesce(bylines[].author->name, []), ...coalesce(topics[]->title, [])
  ])
`;

const searchableListQuery =
  defineQuery(/* groq */ `*[${hasAddress} && _id > $after && ($names == null || references($names))]
  | order(_id asc)[0...$count]{ ${labelFields} }`);

const searchableArticlesQuery = defineQuery(/* groq */ `*[${hasAddress} && _id in $ids]{
  ${labelFields},
  headline,
  standfirst,
  keyPoints,
  "body": body[]{ ${bodyFields} },
  "said": select(kind == "live" => *[${entries}] | order(time desc){ headline, "body": body[]{ ${bodyFields} } }, []),
  "sectionId": section._ref,
  "authorIds": array::compact(bylines[].author._ref),
  publishedAt,
  language
}`);

const foundQuery = defineQuery(
  /* groq */ `*[_type == "article" && _id in $ids && ${isLive}]{ ${teaserFields} }`,
);

/** An article by what tells whether the index is behind. */
export type SearchableLabel = { id: string; rev: string; labels: string };

const atOnce = 1000;

/**
 * Every published article, the scheduled ones too, in pages; only those that refer to `names` where it is given. Throws where
 * the content can't be reached.
 */
export async function* listSearchable(names: string | null): AsyncGenerator<SearchableLabel[]> {
  let after = '';
  for (;;) {
    const page = await published.fetch(searchableListQuery, { after, names, count: atOnce });
    yield page.map(({ id, labels, ...raw }) => ({ id, rev: revisionOf(raw), labels: joined(labels) }));
    const last = page.at(-1);
    if (!last || page.length < atOnce) return;
    after = last.id;
  }
}

/** An article with all its words. */
export type SearchableArticle = SearchableLabel & {
  headline: string;
  standfirst: string;
  body: string;
  sectionId: string;
  authorIds: string[];
  /** ISO 8601. */
  publishedAt: string;
  /** A code; null for the publication's own language. */
  language: string | null;
};

/** The words of these articles, without those that are not published. Throws where the content can't be reached. */
export async function getSearchable(ids: readonly string[]): Promise<SearchableArticle[]> {
  const articles = await published.fetch(searchableArticlesQuery, { ids: [...ids] });
  return articles.flatMap((raw) => {
    if (!raw.sectionId || Number.isNaN(Date.parse(raw.publishedAt))) return [];
    return {
      id: raw.id,
      rev: revisionOf(raw),
      labels: joined(raw.labels),
      headline: raw.headline,
      standfirst: [raw.standfirst, ...(raw.keyPoints ?? [])].filter(Boolean).join('\n'),
      body: [raw, ...raw.said]
        .flatMap(({ headline, body }, at) => [at > 0 && headline, bodyPlainText(body ?? [])])
        .filter(Boolean)
        .join('\n\n'),
      sectionId: raw.sectionId,
      authorIds: [...new Set(raw.authorIds ?? [])],
      publishedAt: raw.publishedAt,
      language: raw.language,
    };
  });
}

/**
 * These articles as lists show them, in the given order; without those that readers can't see at this moment, whatever the
 * index says. Throws where the content can't be reached.
 */
export async function getFound(ids: readonly string[]): Promise<Teaser[]> {
  if (ids.length === 0) return [];
  return inOrderOf(ids, toTeasers(await published.fetch(foundQuery, { ids: [...ids] })));
}

/** Another one after each change of the article, or of what its live blog has said. */
function revisionOf(raw: { rev: string; entries: number; lastEntry: string | null }): string {
  return raw.entries > 0 ? `${raw.rev}:${raw.entries}:${raw.lastEntry}` : raw.rev;
}

const joined = (labels: readonly (string | null)[] | null): string =>
  [...new Set(labels ?? [])].filter(Boolean).join('\n');
