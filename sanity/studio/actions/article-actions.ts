import type { DocumentActionComponent } from 'sanity';
import { CorrectionDue, NoCorrectionDue } from './correction.tsx';
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
        : original;
  adapted.set(original, made);
  return made;
}

/**
 * What can be done with an article. The first is the large button: publishing, or for somebody who may not publish
 * (`mayPublish` false) sending to review.
 */
export function articleActions(
  originals: readonly DocumentActionComponent[],
  mayPublish: boolean,
): DocumentActionComponent[] {
  const publishing = originals.filter(({ action }) => action === 'publish').map(adapt);
  const others = originals.filter(({ action }) => action !== 'publish').map(adapt);
  return [
    ...(mayPublish ? [...publishing, ...review] : [...review, ...publishing]),
    OpenOnSite,
    CopyLink,
    ...corrections,
    ...others,
  ];
}
