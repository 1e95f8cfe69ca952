import type { DocumentBadgeDescription } from 'sanity';
import { correctionSettled } from '../schema/checks/article.ts';
import { timeInWords } from '../schema/time-in-words.ts';
import type { ArticleFacts } from './article-facts.ts';

export type State = Required<Pick<DocumentBadgeDescription, 'label' | 'title' | 'color'>>;

/** Where an article stands, most important first: what the badges under it say. */
export function statesOf(published: ArticleFacts | null, draft: ArticleFacts | null, now: Date): State[] {
  const current = draft ?? published;
  if (!current) return [];
  const states = [outState(published, draft, now), stageState(draft), correctionState(published, draft)];
  return [...states, careState(current)].filter((state) => state !== null);
}

function outState(published: ArticleFacts | null, draft: ArticleFacts | null, now: Date): State | null {
  const isLater = (facts: ArticleFacts | null) => Date.parse(facts?.publishedAt ?? '') > now.getTime();
  if (published && isLater(published)) {
    const time = timeInWords(published.publishedAt, now);
    return {
      label: `Scheduled: ${time}`,
      title: `Published. Readers see it by itself ${time}.`,
      color: 'primary',
    };
  }
  if (published) {
    return {
      label: draft ? 'Live, with changes' : 'Live',
      title: draft
        ? 'Readers see the article without your latest changes. Publish them when they are ready.'
        : 'This is what readers see.',
      color: 'success',
    };
  }
  if (!draft || !isLater(draft)) return null;
  const time = timeInWords(draft.publishedAt, now);
  return {
    label: `Planned: ${time}`,
    title: 'A draft does not go out by itself. Publish it, and readers will see it at this time.',
    color: 'warning',
  };
}

function stageState(draft: ArticleFacts | null): State | null {
  if (draft?.stage === 'review') {
    return { label: 'In review', title: 'The desk is asked to read this.', color: 'warning' };
  }
  return draft?.stage === 'ready'
    ? { label: 'Ready', title: 'The desk has read this. It can be published.', color: 'primary' }
    : null;
}

function correctionState(published: ArticleFacts | null, draft: ArticleFacts | null): State | null {
  const due = dueCorrection(published, draft);
  if (!due) return null;
  return correctionSettled(due.since, (draft ?? published)?.corrections)
    ? { label: 'Correction written', title: 'Publish it, and readers see the correction.', color: 'warning' }
    : { label: 'Correction due', title: due.note ?? 'Something in this article is wrong.', color: 'danger' };
}

function careState(current: ArticleFacts): State | null {
  if (current.sensitivity === 'sensitive') {
    return { label: 'Sensitive', title: 'A reader’s first comments wait for a moderator.', color: 'warning' };
  }
  return current.sensitivity === 'legal'
    ? { label: 'Legal', title: 'The discussion is closed and hidden.', color: 'danger' }
    : null;
}

/** The correction that an article needs, wherever that was noted. */
export function dueCorrection(
  published: ArticleFacts | null,
  draft: ArticleFacts | null,
): ArticleFacts['correctionDue'] {
  return published?.correctionDue ?? draft?.correctionDue;
}

/** A change to an article before it is published: the Studio’s own patches. */
export type Change = { set?: Record<string, unknown>; unset?: string[] };

/**
 * What publishing changes on a draft first: notes between writer and desk go, and so does a correction that was due and is now
 * written. An article that goes out for the first time goes out now, not when its writing began, unless somebody
 * chose a time: the time that a new article is given has milliseconds, and times that people choose are whole minutes.
 */
export function changesAtPublication(
  published: ArticleFacts | null,
  draft: ArticleFacts | null,
  now: Date,
): Change[] {
  if (!draft) return [];
  const due = dueCorrection(published, draft);
  const unset = [
    ...(draft.stage ? ['stage'] : []),
    ...(draft.deskNote === undefined ? [] : ['deskNote']),
    ...(due && correctionSettled(due.since, draft.corrections) ? ['correctionDue'] : []),
  ];
  const wasGiven = draft.publishedAt !== undefined && Date.parse(draft.publishedAt) % 60_000 !== 0;
  const goesOutNow = !published && wasGiven && Date.parse(draft.publishedAt ?? '') <= now.getTime();
  return [
    ...(unset.length > 0 ? [{ unset }] : []),
    ...(goesOutNow ? [{ set: { publishedAt: now.toISOString() } }] : []),
  ];
}
