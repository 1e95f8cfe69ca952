import { defineQuery } from 'groq';
import { published } from '../client.ts';
import { isSlug } from './slug.ts';

const sectionSlugsQuery = defineQuery(
  /* groq */ `*[_type == "section" && _id in $ids && defined(slug.current)]{ "slug": slug.current }`,
);

/** The last parts of the addresses of those of these documents that are sections. Throws where the content can't be reached. */
export async function getSectionSlugs(ids: readonly string[]): Promise<string[]> {
  const sections = await published.fetch(sectionSlugsQuery, { ids: [...ids] });
  return sections.flatMap(({ slug }) => (slug && isSlug(slug) ? slug : []));
}
