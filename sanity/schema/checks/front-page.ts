import { timeInWords } from '../time-in-words.ts';

type Slot = { _key?: string; _ref?: string };

/** The front page as it is while somebody arranges it. */
export type FrontDraft = {
  lead?: Slot;
  secondary?: readonly Slot[];
  opinion?: readonly Slot[];
  strands?: readonly { _key: string; section?: Slot; articles?: readonly Slot[] }[];
};

/** What readers have of an article. One that is missing is not published. */
export type PublishedArticle = {
  id: string;
  publishedAt: string | null;
  kind: string | null;
  section: string | null;
};

type Path = (string | { _key: string })[];
type Finding = { message: string; path: Path };
type Place = { path: Path; id: string; where: string; section?: string | undefined };

/** Every place of the front page that somebody filled, in the order of reading. */
export function placesOf(front: FrontDraft): Place[] {
  const list = (slots: readonly Slot[] | undefined, path: Path, where: string, section?: string): Place[] =>
    (slots ?? []).flatMap(({ _key, _ref }) =>
      _key && _ref ? [{ path: [...path, { _key }], id: _ref, where, section }] : [],
    );
  return [
    ...(front.lead?._ref ? [{ path: ['lead'], id: front.lead._ref, where: 'the lead' }] : []),
    ...list(front.secondary, ['secondary'], 'the stories beside the lead'),
    ...list(front.opinion, ['opinion'], 'opinion'),
    ...(front.strands ?? []).flatMap(({ _key, section, articles }) =>
      list(articles, ['strands', { _key }, 'articles'], 'a row below', section?._ref),
    ),
  ];
}

/** Articles in more than one place: readers see the first. */
export function placedTwice(front: FrontDraft): Finding[] {
  const first = new Map<string, string>();
  return placesOf(front).flatMap(({ id, path, where }) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, where);
      return [];
    }
    return [
      {
        message: `This article is in ${before} already. Readers see it there, and here the newest fills its place.`,
        path,
      },
    ];
  });
}

/** Rows for the same section. */
export function rowsTwice(front: FrontDraft): Finding[] {
  const seen = new Set<string>();
  return (front.strands ?? []).flatMap(({ _key, section }) => {
    if (!section?._ref) return [];
    const again = seen.has(section._ref);
    seen.add(section._ref);
    return again
      ? [{ message: 'This section has a row already.', path: ['strands', { _key }, 'section'] }]
      : [];
  });
}

/** Articles that readers can’t see yet, or no more: something else stands in their place. */
export function notSeen(front: FrontDraft, published: readonly PublishedArticle[], now: Date): Finding[] {
  const known = new Map(published.map((article) => [article.id, article]));
  return placesOf(front).flatMap(({ id, path }) => {
    const publishedAt = known.get(id)?.publishedAt;
    if (!publishedAt) {
      return [{ message: 'This article is not published. Until it is, the newest fills its place.', path }];
    }
    return Date.parse(publishedAt) > now.getTime()
      ? [
          {
            message: `Readers see this from ${timeInWords(publishedAt, now)}; until then the newest fills its place.`,
            path,
          },
        ]
      : [];
  });
}

/** Articles where readers don’t expect them: news among opinion, or in another section’s row. */
export function outOfPlace(front: FrontDraft, published: readonly PublishedArticle[]): Finding[] {
  const known = new Map(published.map((article) => [article.id, article]));
  return placesOf(front).flatMap(({ id, path, where, section }) => {
    const article = known.get(id);
    if (!article) return [];
    if (where === 'opinion' && article.kind !== 'opinion') {
      return [{ message: 'This is not an opinion piece.', path }];
    }
    return section && article.section !== section
      ? [{ message: 'This article belongs to another section.', path }]
      : [];
  });
}
