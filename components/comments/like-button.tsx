import { wholeNumber } from '#components/ui/numbers.ts';
import styles from './comment.module.css';

type Props = { name: string; likes: number; liked: boolean; ready: boolean; onToggle: () => void };

/**
 * Pressed by those who like a comment, with how many do. Disabled until the code behind it is there (`ready`), and
 * hidden where none will come.
 */
export function LikeButton({ name, likes, liked, ready, onToggle }: Props) {
  return (
    <button type="button" className={styles.like} aria-pressed={liked} disabled={!ready} onClick={onToggle}>
      Like<span className="visually-hidden"> {name}’s comment</span>
      {likes > 0 && (
        <span className={styles.likes}>
          {wholeNumber(likes)}
          <span className="visually-hidden"> {likes === 1 ? 'like' : 'likes'}</span>
        </span>
      )}
    </button>
  );
}
