import type { SiteBanner } from '#components/page/site-facts.ts';
import type { SiteQueryResult } from '../types.gen.ts';
import { toSectionLabel } from './teaser.ts';

type Raw = NonNullable<SiteQueryResult>['banner'];

/**
 * The banner as readers see it at `now` (milliseconds), null where there is none; and when that changes by itself
 * (ISO 8601), null where it doesn't. An article that isn't out yet, or is gone, is not linked to.
 */
export function bannerAt(raw: Raw, now: number): { banner: SiteBanner | null; changes: string | null } {
  const text = raw?.text?.trim();
  if (!raw?.shown || !text) return { banner: null, changes: null };
  const since = timeOf(raw.since);
  const until = timeOf(raw.until);
  if (until !== null && until <= now) return { banner: null, changes: null };
  if (since !== null && since > now) return { banner: null, changes: iso(since) };

  const section = toSectionLabel(raw.article?.section ?? null);
  const out = timeOf(raw.article?.publishedAt);
  const article =
    raw.article?.slug && section && out !== null && out <= now
      ? { id: raw.article.id, path: `${section.path}/${raw.article.slug}` }
      : null;
  const next = [until, out !== null && out > now ? out : null].filter((time) => time !== null);
  return {
    banner: {
      kind: raw.kind ?? 'breaking',
      text,
      href: raw.article ? (article?.path ?? null) : raw.url,
      articleId: article?.id ?? null,
    },
    changes: next.length > 0 ? iso(Math.min(...next)) : null,
  };
}

function timeOf(text: string | null | undefined): number | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : time;
}

const iso = (time: number): string => new Date(time).toISOString();
