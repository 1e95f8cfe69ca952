import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import type { NavigationLink, SiteFacts } from '#components/page/site-facts.ts';
import { documentTag } from '#lib/cache/tags.ts';
import { untilChanged, untilReachable } from './freshness.ts';
import { clientFor, inView } from './view.ts';

const siteQuery = defineQuery(/* groq */ `*[_type == "siteSettings" && _id == "siteSettings"][0]{
  name,
  tagline,
  description,
  "sections": sections[]->{ "id": _id, title, "slug": slug.current },
  "pages": footerPages[]->{ "id": _id, title, "slug": slug.current }
}`);

const bare: SiteFacts = { name: 'Gazette', tagline: null, description: null, sections: [], pages: [] };

/**
 * What the header and footer show. Never throws: every page stands on it, so without content it is the bare name,
 * and the content is asked again within seconds.
 */
export const getSite = inView(async (view): Promise<SiteFacts> => {
  'use cache';
  cacheTag(documentTag('siteSettings'));
  const site = await clientFor(view)
    .fetch(siteQuery)
    .catch((error: unknown) => {
      console.error('The site settings could not be read:', error);
      return 'unreachable' as const;
    });
  if (site === 'unreachable') {
    cacheLife(untilReachable);
    return bare;
  }
  cacheLife(untilChanged);
  if (!site) return bare;
  const places = [...(site.sections ?? []), ...(site.pages ?? [])];
  cacheTag(...places.flatMap((place) => (place ? documentTag(place.id) : [])));
  return {
    name: site.name,
    tagline: site.tagline,
    description: site.description,
    sections: toLinks(site.sections),
    pages: toLinks(site.pages),
  };
});

function toLinks(places: ({ title: string | null; slug: string | null } | null)[] | null): NavigationLink[] {
  return (places ?? []).flatMap((place) =>
    place?.slug && place.title ? { title: place.title, path: `/${place.slug}` } : [],
  );
}
