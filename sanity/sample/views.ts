import type { Tx } from '#lib/comments/store/transaction.ts';
import { addViews, forgetOldHours } from '#lib/stats/store.ts';
import { articles } from './articles.ts';
import { articleId } from './documents.ts';
import { seeded } from './pictures/kit/random.ts';

const HOUR = 3_600_000;

/** What readers of the edition like better than its other articles: how many times as much. */
const favourites: Record<string, number> = {
  'port-ellery-agrees-where-to-put-a-bench': 2.6,
  'moths-have-lost-the-sky': 2.1,
  'the-screw-and-the-glue': 1.9,
  'write-the-letter-to-me': 1.7,
  'depression-plainly': 1.6,
  'port-ellery-votes-to-let-the-tide-back-in': 1.5,
  'why-dusk-is-blue': 1.4,
};

/** As many views as a small town's paper has, the same with every load: most soon after publication, few at night. */
export async function loadViews(tx: Tx, now: Date): Promise<void> {
  const thisHour = Math.floor(now.getTime() / HOUR) * HOUR;
  const tallies = articles.flatMap(({ slug, hoursAgo }) => {
    const random = seeded(`views of ${slug}`);
    const liking = (favourites[slug] ?? 1) * random.between(0.7, 1.1);
    return Array.from({ length: hoursAgo }, (_, age) => {
      const hour = new Date(thisHour - (hoursAgo - 1 - age) * HOUR);
      const awake = hour.getUTCHours() < 6 ? 0.2 : 1;
      const expected = liking * awake * (46 * 0.5 ** (age / 9) + 1.2 * 0.5 ** (age / 240));
      return { articleId: articleId(slug), hour, views: Math.round(expected * random.between(0.6, 1.4)) };
    });
  });
  await addViews(
    tx,
    tallies.filter(({ views }) => views > 0),
  );
  await forgetOldHours(tx, now);
}
