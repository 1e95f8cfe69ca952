import type { DocumentActionComponent, DuplicateDocumentActionComponent } from 'sanity';
import { CorrectionDue, NoCorrectionDue } from './correction.tsx';
import { duplicatingArticles } from './duplicate.ts';
import { CopyLink, OpenOnSite } from './on-site.tsx';
import { publishingArticles } from './publish.tsx';
import { BackToWriter, MarkReady, SendToReview } from './review.tsx';

/**
 * What can be done with an article. The first is the large button: publishing, or for somebody who may not publish
 * (`mayPublish` false) sending to review.
 */
export function articleActions(
  originals: readonly DocumentActionComponent[],
  mayPublish: boolean,
): DocumentActionComponent[] {
  const known = (name: string) => originals.find(({ action }) => action === name);
  const publish = known('publish');
  const duplicate = known('duplicate') as DuplicateDocumentActionComponent | undefined;
  const publishing = publish ? [publishingArticles(publish)] : [];
  const review = [SendToReview, MarkReady, BackToWriter];
  return [
    ...(mayPublish ? [...publishing, ...review] : [...review, ...publishing]),
    OpenOnSite,
    CopyLink,
    CorrectionDue,
    NoCorrectionDue,
    ...originals.flatMap((original) => {
      if (original === publish) return [];
      return original === duplicate ? [duplicatingArticles(duplicate)] : [original];
    }),
  ];
}
