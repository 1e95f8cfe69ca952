import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import type { NavigationLink, SiteFacts } from '#components/page/site-facts.ts';
import { documentTag } from '#lib/cache/tags.ts';
import { log } from '#lib/log/log.ts';
import { bannerAt } from './banner.ts';
import { sectionFields } from './fragments.ts';
import { untilChanged, untilReachable } from './freshness.ts';
import { keepUntil } from './keep-until.ts';
import { clientFor, inView } from './view.ts';

const siteQuery = defineQuery(/* groq */ `*[_type == "siteSettings" && _id == "siteSettings"][0]{
  name,
  tagline,
  description,
  "banner": banner{
    shown, kind, text, url, since, until,
    "article": article->{ "id": _id, "slug": slug.current, publishedAt, "section": section->{ ${sectionFields} } }
  },
  "sections": sections[]->{ "id": _id, title, "slug": slug.current },
  "pages": footerPages[]->{ "id": _id, title, "slug": slug.current }
}`);

const bare: SiteFacts = {
  name: 'Gazette',
  tagline: null,
  description: null,
  banner: null,
  sections: [],
  pages: [],
};

/**
 * What the header, the banner and the footer show. Never throws: every page stands on it, so without content it is the bare name,
 * and the content is asked again within seconds.
 */
export const getSite = inView(async (view): Promise<SiteFacts> => {
  'use cache';
  cacheTag(documentTag('siteSettings'));
  const site = await clientFor(view)
    .fetch(siteQuery)
    .catch((error: unknown) => {
      log.error('The site settings could not be read', { error });
      return 'unreachable' as const;
    });
  if (site === 'unreachable') {
    cacheLife(untilReachable);
    return bare;
  }
  const { banner, changes } = bannerAt(site?.banner ?? null, Date.now());
  if (changes === null) cacheLife(untilChanged);
  else keepUntil(changes);
  if (!site) return bare;
  const named = site.banner?.shown ? site.banner.article : null;
  if (named) cacheTag(...[named.id, named.section.id].map(documentTag));
  const places = [...(site.sections ?? []), ...(site.pages ?? [])];
  cacheTag(...places.flatMap((place) => (place ? documentTag(place.id) : [])));
  return {
    name: site.name,
    tagline: site.tagline,
    description: site.description,
    banner,
    sections: toLinks(site.sections),
    pages: toLinks(site.pages),
  };
});

function toLinks(places: ({ title: string | null; slug: string | null } | null)[] | null): NavigationLink[] {
  return (places ?? []).flatMap((place) =>
    place?.slug && place.title ? { title: place.title, path: `/${place.slug}` } : [],
  );
}
