import type {
  BreadcrumbList,
  Graph,
  ItemList,
  NewsMediaOrganization,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { SiteFacts } from './site-facts.ts';

/*
 * What search engines read: one graph for each page, in which things refer to each other by `@id`. The types are schema.org's
 * own vocabulary, so a name that it doesn't know does not compile.
 */

/** The publication, and where it is, without a trailing slash. */
export type GraphSite = SiteFacts & { url: string; language: string };

/** A full address on the site. */
export const addressOn = (site: GraphSite, path: string): string => new URL(path, site.url).href;

/** How the parts of a graph name the publication, the site and the page they are on. */
export const organisationId = (site: GraphSite) => ({ '@id': addressOn(site, '/#organisation') });
export const websiteId = (site: GraphSite) => ({ '@id': addressOn(site, '/#website') });
export const breadcrumbsId = (site: GraphSite, path: string) => ({
  '@id': addressOn(site, `${path}#breadcrumbs`),
});

/** A page's whole graph: what it is about, and the publication that it belongs to. */
export function graphOf(site: GraphSite, ...things: Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': [...things, website(site), organisation(site)] };
}

/** The way from the front page to this one; the last is the page itself. */
export function breadcrumbs(
  site: GraphSite,
  trail: readonly { title: string; path: string }[],
): BreadcrumbList {
  const path = trail.at(-1)?.path ?? '/';
  return {
    '@type': 'BreadcrumbList',
    ...breadcrumbsId(site, path),
    itemListElement: [{ title: site.name, path: '/' }, ...trail].map((place, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: place.title,
      item: addressOn(site, place.path),
    })),
  };
}

/** The articles that a page lists, in its order. */
export function articleList(site: GraphSite, articles: readonly { path: string }[]): ItemList {
  return {
    '@type': 'ItemList',
    itemListElement: articles.map(({ path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      url: addressOn(site, path),
    })),
  };
}

function website(site: GraphSite): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${addressOn(site, '/search')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    ...websiteId(site),
    url: addressOn(site, '/'),
    name: site.name,
    ...(site.description && { description: site.description }),
    inLanguage: site.language,
    publisher: organisationId(site),
    potentialAction: search,
  };
}

/** Pages that say how the publication works, by their addresses: named only where the newsroom shows them in the footer. */
const policies = {
  '/editorial-standards': ['publishingPrinciples', 'ethicsPolicy'],
  '/corrections': ['correctionsPolicy'],
  '/contact': ['actionableFeedbackPolicy'],
} as const satisfies Record<string, readonly (keyof Exclude<NewsMediaOrganization, string>)[]>;

function organisation(site: GraphSite): NewsMediaOrganization {
  const shown = new Set(site.pages.map(({ path }) => path));
  const named = Object.entries(policies).flatMap(([path, properties]) =>
    shown.has(path) ? properties.map((property) => [property, addressOn(site, path)]) : [],
  );
  return {
    '@type': 'NewsMediaOrganization',
    ...organisationId(site),
    name: site.name,
    url: addressOn(site, '/'),
    ...(site.tagline && { slogan: site.tagline }),
    ...(site.description && { description: site.description }),
    logo: { '@type': 'ImageObject', url: addressOn(site, '/icon-512.png'), width: '512', height: '512' },
    ...(Object.fromEntries(named) as Partial<Record<'publishingPrinciples', string>>),
  };
}
