import type { SanityClient } from '@sanity/client';

/**
 * Ids of the articles of which there is only a draft. A list of drafts over published documents can't tell these from
 * published ones that were changed, so lists of what is published leave them out by name.
 */
export async function neverPublished(client: SanityClient): Promise<string[]> {
  const drafts = await client.fetch<string[]>(
    '*[_type == "article" && _id in path("drafts.**")]._id',
    {},
    { perspective: 'raw' },
  );
  const ids = drafts.map((id) => id.replace(/^drafts\./u, ''));
  const published = await client.fetch<string[]>(
    '*[_type == "article" && _id in $ids]._id',
    { ids },
    { perspective: 'published' },
  );
  return ids.filter((id) => !published.includes(id));
}
