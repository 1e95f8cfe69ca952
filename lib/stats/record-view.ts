import { clientGroup } from '#lib/auth/client-address.ts';
import { db } from '#lib/db.ts';
import { log } from '#lib/log/log.ts';
import { findStandings } from '#sanity/queries/live-articles.ts';
import { createBatch, type Tally } from './batch.ts';
import { createGate } from './gate.ts';
import { isPerson } from './is-person.ts';
import { addViews, forgetOldHours } from './store.ts';

/** How long views are gathered before they are written together, in milliseconds. */
const everyMs = 2000;

const passes = createGate();
const batch = createBatch({ findLive, write, everyMs });

/**
 * Counts that somebody read an article, if it was a person who had not just read it. Resolves once the count is written
 * or is known to wait; that is seconds later, so have it awaited after the answer is sent.
 */
export async function recordView(articleId: string, headers: Headers): Promise<void> {
  if (!isPerson(headers)) return;
  const now = new Date();
  const visit = { address: clientGroup(headers), agent: headers.get('user-agent') ?? '', articleId };
  if (passes(visit, now.getTime())) await batch.add(articleId, now);
}

async function findLive(articleIds: string[]): Promise<Set<string>> {
  const standings = await findStandings(articleIds);
  return new Set(articleIds.filter((id) => standings.get(id)?.live));
}

let hourOfPurge = -1;

async function write(tallies: Tally[]): Promise<void> {
  await addViews(db, tallies);
  const now = new Date();
  if (now.getUTCHours() === hourOfPurge) return;
  hourOfPurge = now.getUTCHours();
  // The views are written: failing here must not have them written again.
  await forgetOldHours(db, now).catch((error: unknown) => log.error('Old views stay for now', { error }));
}
