import type { DocumentActionComponent } from 'sanity';
import { CorrectionDue, NoCorrectionDue } from './correction.tsx';
import { deletingArticles } from './delete-unpublished.ts';
import { duplicatingArticles } from './duplicate.ts';
import { CopyLink, OpenOnSite } from './on-site.tsx';
import { publishingArticles } from './publish.tsx';
import { BackToWriter, MarkReady, SendToReview } from './review.tsx';

const review = [SendToReview, MarkReady, BackToWriter];
const corrections = [CorrectionDue, NoCorrectionDue];

/** The Studio’s own actions as an article has them, made once: an action that is made anew forgets what it was doing. */
const adapted = new WeakMap<DocumentActionComponent, DocumentActionComponent>();

function adapt(original: DocumentActionComponent): DocumentActionComponent {
  const known = adapted.get(original);
  if (known) return known;
  const made =
    original.action === 'publish'
      ? publishingArticles(original)
      : original.action === 'duplicate'
        ? duplicatingArticles(original)
        : original.action === 'delete'
          ? deletingArticles(original)
          : original;
  adapted.set(original, made);
  return made;
}

/** Whether somebody only reads, writes drafts, or publishes. */
export type Reach = 'reads' | 'writes' | 'publishes';

/**
 * What can be done with an article. The first is the large button: publishing, or for somebody who only writes sending
 * to review. Who only reads keeps the Studio's own, which it shows as disabled and says why.
 */
export function articleActions(
  originals: readonly DocumentActionComponent[],
  reach: Reach,
): DocumentActionComponent[] {
  const publishing = originals.filter(({ action }) => action === 'publish');
  const others = originals.filter(({ action }) => action !== 'publish');
  if (reach === 'reads') return [...publishing, OpenOnSite, CopyLink, ...others];
  const adaptedPublishing = publishing.map(adapt);
  return [
    ...(reach === 'publishes' ? [...adaptedPublishing, ...review] : [...review, ...adaptedPublishing]),
    OpenOnSite,
    CopyLink,
    ...corrections,
    ...others.map(adapt),
  ];
}
