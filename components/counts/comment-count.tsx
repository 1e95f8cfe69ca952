import styles from './comment-count.module.css';
import { filledIn } from './filled-in.ts';

/** Room for the number of an article's comments, at the end of a line of facts about it. Nothing moves when it comes. */
export function CommentCount({ articleId }: { articleId: string }) {
  return (
    <span className={styles.count} data-count="comments" data-of={articleId} data-short="1" {...filledIn}>
      {''}
    </span>
  );
}
