import { timeInWords } from './time-in-words.ts';

/** What a list needs of an article to name it. */
export const articlePreviewFields = {
  title: 'headline',
  section: 'section.title',
  author: 'bylines.0.author.name',
  publishedAt: 'publishedAt',
  stage: 'stage',
  correctionDue: 'correctionDue.since',
  kind: 'kind',
  endedAt: 'live.endedAt',
  sensitivity: 'discussion.sensitivity',
  media: 'mainPicture',
};

/** The line under an article’s headline in a list: what is to be done, where it stands, when it is from and who wrote it. */
export function articleSubtitle(
  article: {
    section?: string | undefined;
    author?: string | undefined;
    publishedAt?: string | undefined;
    stage?: string | undefined;
    correctionDue?: string | undefined;
    kind?: string | undefined;
    endedAt?: string | undefined;
  },
  now: Date,
): string {
  const { section, author, publishedAt, stage, correctionDue, kind, endedAt } = article;
  const time = timeInWords(publishedAt, now);
  const later = Date.parse(publishedAt ?? '') > now.getTime();
  return [
    kind === 'live' && (endedAt ? 'Live, ended' : 'Live now'),
    correctionDue && 'Correction due',
    stage === 'review' && 'In review',
    stage === 'ready' && 'Ready',
    section ?? 'No section',
    later ? `out ${time}` : time,
    author,
  ]
    .filter(Boolean)
    .join(' · ');
}
