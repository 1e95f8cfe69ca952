import { defineQuery } from 'groq';
import { published } from '../client.ts';
import type { DiscussionFactsQueryResult } from '../types.gen.ts';

const factFields = /* groq */ `
  "id": _id,
  headline,
  "slug": slug.current,
  publishedAt,
  "section": section->{ "id": _id, "slug": slug.current, discussion },
  "authorIds": bylines[].author._ref,
  discussion,
  "site": *[_type == "siteSettings" && _id == "siteSettings"][0].discussion
`;

const discussionFactsQuery = defineQuery(
  /* groq */ `*[_type == "article" && _id in $ids && publishedAt <= now()]{ ${factFields} }`,
);

type Raw = DiscussionFactsQueryResult[number];
type DiscussionSettings = NonNullable<Raw['discussion']>;

/** What the newsroom says about an article's discussion, not yet resolved: the article's wins over its section's, and that over the site's. */
export type DiscussionFacts = {
  articleId: string;
  headline: string;
  path: string;
  sectionId: string;
  /** The author documents in its bylines. */
  authorIds: string[];
  /** ISO 8601. */
  publishedAt: string;
  article: DiscussionSettings | null;
  section: DiscussionSettings | null;
  site: DiscussionSettings | null;
};

/**
 * Reads an article's discussion settings as they are this moment. Null for an article that readers can't see:
 * unknown, unpublished, or still to come. Throws where the content can't be reached.
 */
export async function getDiscussionFacts(articleId: string): Promise<DiscussionFacts | null> {
  return (await findDiscussionFacts([articleId]))[0] ?? null;
}

/** The same for many articles, in one question; without those that readers can't see. */
export async function findDiscussionFacts(articleIds: readonly string[]): Promise<DiscussionFacts[]> {
  // Ids of drafts and versions have a dot after their prefix; the published perspective has neither, and says no.
  const ids = articleIds.filter((id) => /^[\w.-]{1,128}$/.test(id) && !/^(drafts|versions)\./.test(id));
  if (ids.length === 0) return [];
  return (await published.fetch(discussionFactsQuery, { ids })).flatMap((raw) => factsOf(raw) ?? []);
}

function factsOf(raw: Raw): DiscussionFacts | null {
  if (!raw.slug || !raw.section?.slug || !raw.publishedAt) return null;
  return {
    articleId: raw.id,
    headline: raw.headline,
    path: `/${raw.section.slug}/${raw.slug}`,
    sectionId: raw.section.id,
    authorIds: raw.authorIds?.filter((id) => id !== null) ?? [],
    publishedAt: raw.publishedAt,
    article: raw.discussion,
    section: raw.section.discussion,
    site: raw.site,
  };
}

const articleAddressesQuery = defineQuery(/* groq */ `*[
  _type == "article" && _id > $after && publishedAt <= now() && defined(slug.current) && defined(section._ref)
] | order(_id asc)[0...$count]{ "id": _id, "slug": slug.current, "section": section->slug.current, formerSlugs }`);

/** An article by everything that names it. */
export type ArticleAddress = { id: string; path: string; formerSlugs: string[] };

const addressesAtOnce = 1000;

/** The addresses of every published article, in pages. Throws where the content can't be reached. */
export async function* listArticleAddresses(): AsyncGenerator<ArticleAddress[]> {
  for (let after = ''; ;) {
    const page = await published.fetch(articleAddressesQuery, { after, count: addressesAtOnce });
    yield page.flatMap(({ id, slug, section, formerSlugs }) =>
      slug && section ? [{ id, path: `/${section}/${slug}`, formerSlugs: formerSlugs ?? [] }] : [],
    );
    const last = page.at(-1);
    if (!last || page.length < addressesAtOnce) return;
    after = last.id;
  }
}
