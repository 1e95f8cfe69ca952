import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag, slugTag } from '#lib/cache/tags.ts';
import { untilChanged } from './freshness.ts';
import { isSlug } from './slug.ts';
import { clientFor, inView } from './view.ts';

const withdrawalQuery =
  defineQuery(/* groq */ `*[_type == "withdrawal" && (slug.current == $slug || $slug in formerSlugs)]
  | order(withdrawnAt desc)[0]{ "id": _id, withdrawnAt, note }`);

/** What readers are told of an article that was taken down. */
export type Withdrawal = {
  /** ISO 8601; null where it is not known. */
  withdrawnAt: string | null;
  note: string | null;
};

/**
 * What is said of an article that stood at this address and was taken down; null where none was. That nothing else stands
 * there now is for the caller to know. Throws where the content can't be reached.
 */
export const getWithdrawal = inView(async (view, slug: string): Promise<Withdrawal | null> => {
  'use cache';
  cacheTag(slugTag('article', slug));
  cacheLife(untilChanged);
  if (!isSlug(slug)) return null;
  const raw = await clientFor(view).fetch(withdrawalQuery, { slug });
  if (!raw) return null;
  cacheTag(documentTag(raw.id));
  const known = raw.withdrawnAt !== null && !Number.isNaN(Date.parse(raw.withdrawnAt));
  return { withdrawnAt: known ? raw.withdrawnAt : null, note: raw.note?.trim() || null };
});
