import type { CollectionPage, Graph, ProfilePage, WebPage } from 'schema-dts';
import { safeHref } from '#components/blocks/safe-href.ts';
import {
  addressOn,
  articleList,
  breadcrumbs,
  breadcrumbsId,
  graphOf,
  organisationId,
  websiteId,
  type GraphSite,
} from '#components/page/graph.ts';
import type { Author } from '#sanity/queries/author.ts';

type Listed = readonly { path: string }[];
type PageFacts = { title: string; path: string; description?: string | null };

/** The front page: the site itself, and what it leads with. */
export function frontGraph(site: GraphSite, articles: Listed): Graph {
  return graphOf(site, { ...collection(site, { title: site.name, path: '/' }, articles) });
}

/** A list of articles: of a section, a topic, a series or all of them. */
export function listGraph(site: GraphSite, page: PageFacts, articles: Listed): Graph {
  return graphOf(
    site,
    { ...collection(site, page, articles), breadcrumb: breadcrumbsId(site, page.path) },
    breadcrumbs(site, [page]),
  );
}

/** A person, and what they wrote here. */
export function authorGraph(site: GraphSite, author: Author, articles: Listed): Graph {
  const url = addressOn(site, author.path);
  const elsewhere = author.links.map((link) => safeHref(link.url)).filter((href) => href?.startsWith('http'));
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    name: author.name,
    isPartOf: websiteId(site),
    inLanguage: site.language,
    breadcrumb: breadcrumbsId(site, author.path),
    mainEntity: {
      '@type': 'Person',
      '@id': `${url}#person`,
      name: author.name,
      url,
      ...(author.jobTitle && { jobTitle: author.jobTitle }),
      ...(author.bio && { description: author.bio }),
      ...(elsewhere.length > 0 && { sameAs: elsewhere.flatMap((href) => href ?? []) }),
      worksFor: organisationId(site),
    },
  };
  const articleNode = { ...articleList(site, articles), name: `Articles by ${author.name}` };
  return graphOf(site, page, articleNode, breadcrumbs(site, [{ title: author.name, path: author.path }]));
}

/** A page outside the news. */
export function pageGraph(site: GraphSite, { title, path, description }: PageFacts): Graph {
  const type = path === '/about' ? 'AboutPage' : path === '/contact' ? 'ContactPage' : 'WebPage';
  const url = addressOn(site, path);
  const page: WebPage = {
    '@type': type,
    '@id': url,
    url,
    name: title,
    ...(description && { description }),
    isPartOf: websiteId(site),
    inLanguage: site.language,
    breadcrumb: breadcrumbsId(site, path),
  };
  return graphOf(site, page, breadcrumbs(site, [{ title, path }]));
}

function collection(
  site: GraphSite,
  { title, path, description }: PageFacts,
  articles: Listed,
): CollectionPage {
  const url = addressOn(site, path);
  return {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: title,
    ...(description && { description }),
    isPartOf: websiteId(site),
    inLanguage: site.language,
    mainEntity: articleList(site, articles),
  };
}
