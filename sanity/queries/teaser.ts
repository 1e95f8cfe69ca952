import { documentTag } from '#lib/cache/tags.ts';
import { foreignLanguage, type LanguageMarks } from '../languages.ts';
import type { LatestQueryResult } from '../types.gen.ts';
import { toPicture, type Picture } from './picture.ts';

export type SectionLabel = { id: string; title: string; path: string; colour: SectionColour };
export type SectionColour = 'ink' | 'red' | 'blue' | 'green' | 'amber' | 'plum' | 'teal';
export type AuthorLabel = { id: string; name: string; path: string };
export type SeriesLabel = { id: string; title: string; path: string };
export type ArticleKind = NonNullable<RawTeaser['kind']>;

/** An article as lists show it. */
export type Teaser = {
  id: string;
  path: string;
  headline: string;
  standfirst: string | null;
  /** Of headline and standfirst; null where it is the publication’s own. */
  language: LanguageMarks | null;
  kind: ArticleKind;
  /** Whether this is a live blog that has not ended. */
  isRunning: boolean;
  /** ISO 8601. */
  publishedAt: string;
  section: SectionLabel;
  authors: AuthorLabel[];
  picture: Picture | null;
};

/** An article as `teaserFields` gives it. */
export type RawTeaser = LatestQueryResult['articles'][number];

/** Null where the article can't be linked to: its section is gone or has no address, or a draft has no headline yet. */
function toTeaser(raw: RawTeaser): Teaser | null {
  const section = toSectionLabel(raw.section);
  if (!section || !raw.slug || !raw.headline || Number.isNaN(Date.parse(raw.publishedAt))) return null;
  return {
    id: raw.id,
    path: `${section.path}/${raw.slug}`,
    headline: raw.headline,
    standfirst: raw.standfirst,
    language: foreignLanguage(raw.language),
    kind: raw.kind,
    isRunning: raw.kind === 'live' && !raw.liveEndedAt,
    publishedAt: raw.publishedAt,
    section,
    authors: (raw.authors ?? []).flatMap(({ author }) => toAuthorLabel(author) ?? []),
    picture: toPicture(raw.picture),
  };
}

export function toTeasers(raw: readonly (RawTeaser | null)[] | null | undefined): Teaser[] {
  return (raw ?? []).flatMap((item) => (item && toTeaser(item)) ?? []);
}

export function toSectionLabel(
  raw: { id: string; title: string | null; slug: string | null; colour: SectionColour | null } | null,
): SectionLabel | null {
  if (!raw?.slug || !raw.title) return null;
  return { id: raw.id, title: raw.title, path: `/${raw.slug}`, colour: raw.colour ?? 'ink' };
}

export function toAuthorLabel(
  raw: { id: string; name: string | null; slug: string | null } | null,
): AuthorLabel | null {
  if (!raw?.slug || !raw.name) return null;
  return { id: raw.id, name: raw.name, path: `/authors/${raw.slug}` };
}

export function toSeriesLabel(
  raw: { id: string; title: string | null; slug: string | null } | null,
): SeriesLabel | null {
  if (!raw?.slug || !raw.title) return null;
  return { id: raw.id, title: raw.title, path: `/series/${raw.slug}` };
}

/** Tags of the people and sections whose names these teasers carry. */
export function labelTags(teasers: readonly Teaser[]): string[] {
  const ids = teasers.flatMap((teaser) => [teaser.section.id, ...teaser.authors.map((author) => author.id)]);
  return [...new Set(ids)].map(documentTag);
}
