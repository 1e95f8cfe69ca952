import { useEffect } from 'react';
import {
  definePlugin,
  getPublishedId,
  useDocumentStore,
  type DocumentLayoutProps,
  type LayoutProps,
} from 'sanity';

/**
 * Keeps what was typed last by somebody who leaves an article at once. The Studio saves once a second, and only while
 * something listens for its edits: what was still to be saved when an article was closed was dropped without a word, be
 * it a sentence, or that the article was sent to review. So somebody listens for as long as the Studio is open, and to
 * each article until all of it is saved.
 */
export const saving = definePlugin({
  name: 'gazette-saving',
  studio: { components: { layout: SavingLayout } },
  document: { components: { unstable_layout: SavingDocument } },
});

function SavingLayout(props: LayoutProps) {
  const { pair } = useDocumentStore();
  useEffect(() => {
    // The edits of every document are behind this, whichever is named.
    const subscription = pair.operationEvents('none', 'article').subscribe();
    return () => subscription.unsubscribe();
  }, [pair]);
  return props.renderDefault(props);
}

/** The Studio gives up what it could not save within five seconds of closing it: a server may take longer to be there. */
function SavingDocument(props: DocumentLayoutProps) {
  const { pair } = useDocumentStore();
  const id = getPublishedId(props.documentId);
  const type = props.documentType;
  useEffect(
    () => () => {
      const subscription = pair.consistencyStatus(id, type).subscribe((isSaved) => {
        // Not before there is a subscription to end.
        if (isSaved) queueMicrotask(() => subscription.unsubscribe());
      });
    },
    [pair, id, type],
  );
  return props.renderDefault(props);
}
