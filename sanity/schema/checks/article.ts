import { timeInWords } from '../time-in-words.ts';

/** Parts of an article as they are while somebody writes it. */
type BylineDraft = { _key: string; role?: string; author?: { _ref?: string } };
type CorrectionDraft = { correctedAt?: string | undefined };

/** True, or what is to be said: what the Studio’s custom rules answer. */
type Verdict = true | string;

/** When readers will see it, said where a time to come is chosen. */
export function comesLater(publishedAt: string | undefined, now: Date): Verdict {
  return publishedAt && Date.parse(publishedAt) > now.getTime()
    ? `Scheduled. Once it is published here, readers see it by itself: ${timeInWords(publishedAt, now)}.`
    : true;
}

/** An update before the publication, or one that has not happened yet. */
export function updateOutOfPlace(
  updatedAt: string | undefined,
  publishedAt: string | undefined,
  now: Date,
): Verdict {
  if (!updatedAt) return true;
  if (publishedAt && Date.parse(updatedAt) < Date.parse(publishedAt)) {
    return 'This is before the article was published. Clear it, or give the time of the change.';
  }
  return Date.parse(updatedAt) > now.getTime()
    ? 'This is still to come. Readers would be told of a change that has not happened.'
    : true;
}

/** A correction dated before its article, or after now. */
export function correctionOutOfPlace(
  correctedAt: string | undefined,
  publishedAt: string | undefined,
  now: Date,
): Verdict {
  if (!correctedAt) return true;
  if (publishedAt && Date.parse(correctedAt) < Date.parse(publishedAt)) {
    return 'This is before the article was published.';
  }
  return Date.parse(correctedAt) > now.getTime() ? 'This is still to come.' : true;
}

/** Opinion is somebody’s: readers must see whose. */
export function opinionWithoutAuthor(
  kind: string | undefined,
  bylines: readonly BylineDraft[] | undefined,
): Verdict {
  if (kind !== 'opinion' || bylines?.some(({ role }) => role === 'author')) return true;
  return 'Opinion needs its author: add the person whose opinion it is, with the role “Author”.';
}

/** Readers must see who pays for what they read. */
export function sponsorUnnamed(kind: string | undefined, sponsor: string | undefined): Verdict {
  return kind === 'sponsored' && !sponsor?.trim()
    ? 'Say who pays for this article: readers must know.'
    : true;
}

/** Articles to read next that are there twice, or are the very article; the path leads to each. */
export function relatedTwice(
  related: readonly { _key: string; _ref?: string }[] | undefined,
  ownId: string | undefined,
): { message: string; path: [{ _key: string }] }[] {
  const own = ownId?.replace(/^(?:drafts|versions\.[^.]+)\./u, '');
  const seen = new Set<string>();
  return (related ?? []).flatMap(({ _key, _ref }) => {
    if (!_ref) return [];
    const again = seen.has(_ref);
    seen.add(_ref);
    const message = again
      ? 'This article is here twice.'
      : _ref === own
        ? 'This is the article itself.'
        : null;
    return message ? [{ message, path: [{ _key }] }] : [];
  });
}

/** People who are named twice in the same role; the path leads to the second time. */
export function namedTwice(
  bylines: readonly BylineDraft[] | undefined,
): { message: string; path: [{ _key: string }] }[] {
  const seen = new Set<string>();
  return (bylines ?? []).flatMap(({ _key, role, author }) => {
    if (!author?._ref) return [];
    const name = `${author._ref} ${role}`;
    const again = seen.has(name);
    seen.add(name);
    return again ? [{ message: 'This person is named twice in the same role.', path: [{ _key }] }] : [];
  });
}

/** Key points that say the same, or nothing. */
export function pointsTwice(points: readonly string[] | undefined): { message: string; path: [number] }[] {
  const seen = new Set<string>();
  return (points ?? []).flatMap((point, index) => {
    const words = point.trim().toLowerCase();
    const again = seen.has(words);
    seen.add(words);
    if (words === '')
      return [{ message: 'This point is empty: write it, or remove it.', path: [index] as [number] }];
    return again ? [{ message: 'This point is here twice.', path: [index] as [number] }] : [];
  });
}

/** A story that may distress, without a word on where to find help. */
export function needsHelpLine(story: {
  sensitivity: string | undefined;
  sensitiveTopics: readonly string[];
  helpLines: readonly unknown[] | undefined;
}): Verdict {
  if (story.helpLines?.length) return true;
  const [topic] = story.sensitiveTopics;
  if (topic) return `“${topic}” is a sensitive topic: add a help line, so that readers know where to turn.`;
  return story.sensitivity === 'sensitive'
    ? 'The discussion is marked as sensitive: add a help line, so that readers know where to turn.'
    : true;
}

/** Whether a correction has been added since one became due. */
export function correctionSettled(
  since: string | undefined,
  corrections: readonly CorrectionDraft[] | undefined,
): boolean {
  const due = Date.parse(since ?? '');
  if (Number.isNaN(due)) return Boolean(corrections?.length);
  return (corrections ?? []).some(({ correctedAt }) => Date.parse(correctedAt ?? '') >= due);
}

/** A discussion whose end is behind us. */
export function closedAlready(closesAt: string | undefined, now: Date): Verdict {
  return closesAt && Date.parse(closesAt) <= now.getTime()
    ? `This has passed: nobody can comment any more since ${timeInWords(closesAt, now)}.`
    : true;
}
