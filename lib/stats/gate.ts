import { createHmac, randomBytes } from 'node:crypto';

const HOUR = 3_600_000;

/** How many views of one article, and of all, one address can add in an hour. Readers behind one address share it. */
export const perArticle = 5;
export const perAddress = 100;

/** About 100 bytes each. Beyond it the gate starts afresh, and may count a reader twice. */
const mostKeys = 300_000;

export type Visit = { address: string; agent: string; articleId: string };

/** Decides whether a view counts. */
export type Gate = (visit: Visit, now: number) => boolean;

/**
 * A gate of which a reader passes once an hour with each article, and an address only so often, so that nobody reads an
 * article to the top of a list alone.
 *
 * No address is kept: what is remembered are hashes under a key that is forgotten, with all of them, as the hour ends, and
 * that only this process's memory ever had. Several servers have a gate each.
 */
export function createGate(): Gate {
  let hour = -1;
  let key = randomBytes(32);
  const seen = new Map<string, number>();
  const hashOf = (...parts: string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, 16);

  return ({ address, agent, articleId }, now) => {
    if (Math.floor(now / HOUR) !== hour || seen.size > mostKeys) {
      hour = Math.floor(now / HOUR);
      key = randomBytes(32);
      seen.clear();
    }
    const limits = [
      { hash: hashOf('reader', address, agent, articleId), max: 1 },
      { hash: hashOf('article', address, articleId), max: perArticle },
      { hash: hashOf('address', address), max: perAddress },
    ];
    if (limits.some(({ hash, max }) => (seen.get(hash) ?? 0) >= max)) return false;
    for (const { hash } of limits) seen.set(hash, (seen.get(hash) ?? 0) + 1);
    return true;
  };
}
