import styles from '#components/moderation/desk.module.css';

type Props = {
  query: {
    q?: string | null | undefined;
    by?: string | null | undefined;
    article?: string | null | undefined;
  };
  embed: string | undefined;
};

/** Looks for comments by their words and by who wrote them, in all lists at once. */
export function DeskSearch({ query: { q, by, article }, embed }: Props) {
  return (
    <search>
      <form className={styles.search} action="/moderation">
        <input type="hidden" name="queue" value="all" />
        {article && <input type="hidden" name="article" value={article} />}
        {embed && <input type="hidden" name="embed" value={embed} />}
        <input
          className={styles.input}
          type="search"
          name="q"
          defaultValue={q ?? ''}
          placeholder="Words in a comment"
          aria-label="Words in a comment"
          maxLength={200}
          data-desk-search
        />
        <input
          className={styles.input}
          type="search"
          name="by"
          defaultValue={by ?? ''}
          placeholder="Author’s name"
          aria-label="Author’s name"
          maxLength={80}
        />
        <button className={styles.button} type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
