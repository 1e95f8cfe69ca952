import type { SanityDocumentLike } from 'sanity';

type WithdrawalDraft = {
  _id: string;
  _type: 'withdrawal';
  slug: { _type: 'slug'; current: string };
  formerSlugs: string[];
  withdrawnAt: string;
  note?: string;
};

/**
 * What is to be left of an article that is taken down: its addresses and the newsroom's words, nothing of the article.
 * Null for what readers never saw: another kind of document, or an article whose time is still to come.
 */
export function withdrawalOf(document: SanityDocumentLike, note: string, now: Date): WithdrawalDraft | null {
  const { _id, _type, publishedAt, slug, formerSlugs } = document as SanityDocumentLike & {
    publishedAt?: string;
    slug?: { current?: string };
    formerSlugs?: string[];
  };
  const out = Date.parse(publishedAt ?? '') <= now.getTime();
  if (_type !== 'article' || !slug?.current || !out) return null;
  const words = note.trim();
  return {
    _id: `withdrawal-${_id}`,
    _type: 'withdrawal',
    slug: { _type: 'slug', current: slug.current },
    formerSlugs: formerSlugs ?? [],
    withdrawnAt: now.toISOString(),
    ...(words && { note: words }),
  };
}
