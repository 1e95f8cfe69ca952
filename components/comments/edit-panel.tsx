import { anchorOf } from './addresses.ts';
import { Composer } from './composer.client.tsx';
import { forgetDraft } from './drafts.ts';
import { focusOn } from './focus-on.ts';
import type { Shown } from './shape.ts';
import styles from './threads.module.css';
import type { Discussion } from './use-discussion.ts';

type Props = { comment: Shown; discussion: Discussion };

/** The composer over a reader's own comment, with its text. */
export function EditPanel({ comment, discussion }: Props) {
  const { article, maxLength, mine, show, act } = discussion;
  const { id } = comment;
  return (
    <div className={styles.replyComposer}>
      <Composer
        articleId={article.id}
        parentId={`edit-${id}`}
        id={`editor-${id}`}
        label="Change your comment"
        submitLabel="Save"
        maxLength={maxLength}
        reader={mine.reader}
        attempt={{ body: mine.editable.get(id) ?? '', clientKey: id, failure: null }}
        editing={id}
        returnTo={`${article.path}#${anchorOf(id)}`}
        takesFocus
        onPosted={(changed) => act(id, (actions) => actions.wrote(discussion, 'edited', changed))}
        onCancel={() => {
          forgetDraft({ articleId: article.id, parentId: `edit-${id}` });
          show(null);
          focusOn(`edit-${id}`);
        }}
      />
    </div>
  );
}
