import type { EffectiveDiscussion } from '#lib/comments/discussion.ts';
import { pause } from '#lib/comments/policy/words.ts';
import { communityGuidelines } from './addresses.ts';
import { CommentTime } from './comment-time.tsx';
import styles from './discussion.module.css';

/** What a reader should know before writing: whether comments are taken, until when, and by which rules. */
export function DiscussionTerms({ discussion }: { discussion: EffectiveDiscussion }) {
  const { state, closesAt, slowSeconds } = discussion;
  return (
    <p className={styles.terms}>
      {state === 'closed' && 'This discussion is closed. You can read what was said. '}
      {state === 'premoderated' && 'A moderator reads each comment before it appears. '}
      {state !== 'closed' && slowSeconds > 0 && `One comment every ${pause(slowSeconds)}. `}
      {state !== 'closed' && closesAt !== null && (
        <>
          Comments are open until <CommentTime at={closesAt} zone="utc" />.{' '}
        </>
      )}
      <a href={communityGuidelines}>Community guidelines</a>
    </p>
  );
}
