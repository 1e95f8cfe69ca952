import { useEffect } from 'react';
import { definePlugin, useDocumentStore, type LayoutProps } from 'sanity';

/**
 * Keeps what was typed last by somebody who leaves an article at once. The Studio saves once a second, and only while
 * something listens for its edits. An article that is closed within that second stops listening, and what was still to
 * be saved was dropped without a word: a sentence, or that it was sent to review. So somebody listens for as long as the
 * Studio is open.
 */
export const saving = definePlugin({
  name: 'gazette-saving',
  studio: { components: { layout: SavingLayout } },
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
