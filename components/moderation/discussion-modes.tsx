import type { DeskDiscussion } from '#lib/comments/desk-view.ts';
import styles from './desk.module.css';

const choices = [
  { mode: 'cms', words: 'As the Studio says' },
  { mode: 'open', words: 'Open' },
  { mode: 'premoderated', words: 'Read each comment first' },
  { mode: 'closed', words: 'Closed' },
  { mode: 'off', words: 'Off' },
] as const;

const stateWords: Record<DeskDiscussion['state'], string> = {
  open: 'open',
  premoderated: 'open, each comment is read first',
  closed: 'closed',
  off: 'off',
};

/** How a whole discussion is run, to be changed at once: what readers see and can do follows within the moment. */
export function DiscussionModes({ discussion, back }: { discussion: DeskDiscussion; back: string }) {
  const { id, headline, path, state, moderated, visible } = discussion;
  return (
    <section className={styles.discussion} aria-labelledby="discussion-title">
      <h2 id="discussion-title">
        <a href={path}>
          <bdi>{headline}</bdi>
        </a>
      </h2>
      <p>
        {visible === 1 ? '1 comment' : `${visible} comments`}. The Studio says: {stateWords[state]}.
        {moderated && ` A moderator decided: ${stateWords[moderated]}.`}
      </p>
      <form className={styles.modes} method="post" action={`/api/moderation/discussions/${id}`}>
        <input type="hidden" name="back" value={back} />
        {choices.map(({ mode, words }) => (
          <button
            key={mode}
            className={styles.button}
            type="submit"
            name="mode"
            value={mode}
            aria-pressed={mode === (moderated ?? 'cms')}
          >
            {words}
          </button>
        ))}
      </form>
    </section>
  );
}
