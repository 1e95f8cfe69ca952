import type { SiteFacts } from '#components/page/site-facts.ts';
import type { ShareFacts } from '#lib/share-picture/facts.ts';
import { getArticle, type Article } from './article.ts';
import { getAuthor } from './author.ts';
import { getPlace } from './place.ts';
import { getSeries } from './series.ts';
import { getSite } from './site.ts';
import type { SectionColour } from './teaser.ts';
import { getTopic } from './topic.ts';

/** What the drawn picture of an article says. */
export function articleShareFacts({ headline, section }: Article, site: SiteFacts): ShareFacts {
  return { title: headline, label: section.title, publication: site.name, colour: section.colour };
}

/** What the drawn picture of a list says: of a section, a topic, an author or a series, or of the site itself. */
export function pageShareFacts(
  site: SiteFacts,
  list?: { title: string; colour?: SectionColour | undefined },
): ShareFacts {
  const title = list?.title ?? site.tagline ?? site.name;
  return { title, label: null, publication: site.name, colour: list?.colour ?? 'red' };
}

/**
 * The same for what is at an address, given in parts; always of what is published. Null where there is no such list or article.
 * Throws where the content can't be reached.
 */
export async function getShareFacts(path: readonly string[]): Promise<ShareFacts | null> {
  const site = await getSite.published();
  const [first, second, ...more] = path;
  if (more.length > 0) return null;
  if (first === undefined) return pageShareFacts(site);
  if (second === undefined) {
    const place = await getPlace.published(first);
    return place.is === 'section' ? pageShareFacts(site, place.section) : null;
  }
  if (first === 'topics') {
    const topic = await getTopic.published(second);
    return topic && pageShareFacts(site, topic);
  }
  if (first === 'authors') {
    const author = await getAuthor.published(second);
    return author && pageShareFacts(site, { title: author.name });
  }
  if (first === 'series') {
    const series = await getSeries.published(second);
    return series && pageShareFacts(site, series);
  }
  const found = await getArticle.published(second);
  return found.is === 'article' && found.article.path === `/${first}/${second}`
    ? articleShareFacts(found.article, site)
    : null;
}
