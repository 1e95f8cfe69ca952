import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag } from '#lib/cache/tags.ts';
import { log } from '#lib/log/log.ts';
import { readRanking } from '#lib/stats/ranking.ts';
import { isNews, teaserFields } from './fragments.ts';
import { whileDatabaseIsDown, whilePopular } from './freshness.ts';
import { findStandings } from './live-articles.ts';
import { inOrderOf } from './in-order.ts';
import { labelTags, toTeasers, type Teaser } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const popularQuery = defineQuery(
  /* groq */ `*[_type == "article" && _id in $ids && ${isNews}]{ ${teaserFields} }`,
);

/** Best first. */
export type Popular = {
  read: Pick<Teaser, 'id' | 'path' | 'headline' | 'language' | 'section'>[];
  discussed: Popular['read'];
};

const shown = 5;
/** A ranking of less says more about chance than about readers. */
const fewest = 3;
/** Some that rank may have been taken down since. */
const asked = 12;

/**
 * What readers read most and talk about most, up to five of each; none of either where there are fewer than three. It follows
 * readers within minutes, and editors at once: an article that is renamed or taken down carries its tag here. Empty while
 * the database can't be reached; throws where the content can't be.
 */
export const getPopular = inView(async (view): Promise<Popular> => {
  'use cache';
  const ranking = await readRanking(asked).catch((error: unknown) => {
    log.error('What is most read could not be asked for', { error });
    return null;
  });
  if (ranking === null) {
    cacheLife(whileDatabaseIsDown);
    return { read: [], discussed: [] };
  }
  const ids = [...new Set([...ranking.read, ...ranking.discussed])];
  const [raw, standings] = await Promise.all([
    clientFor(view).fetch(popularQuery, { ids }),
    findStandings(ranking.discussed),
  ]);
  const teasers = toTeasers(raw);
  const pick = (ranked: readonly string[]) => {
    const found = inOrderOf(ranked, teasers).slice(0, shown);
    return found.length < fewest ? [] : found;
  };
  const read = pick(ranking.read);
  const discussed = pick(ranking.discussed.filter((id) => standings.get(id)?.discussed));
  const all = [...read, ...discussed];
  cacheTag(...all.map((teaser) => documentTag(teaser.id)), ...labelTags(all));
  cacheLife(whilePopular);
  const label = ({ id, path, headline, language, section }: Teaser) => ({
    id,
    path,
    headline,
    language,
    section,
  });
  return { read: read.map(label), discussed: discussed.map(label) };
});
