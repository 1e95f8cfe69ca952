import { useDeferredValue } from 'react';
import { parse } from '#lib/comments/content/parse.ts';
import { CommentBody } from './comment-body.tsx';
import styles from './composer.module.css';

type Props = {
  id: string;
  /** As it is written so far. */
  text: string;
};

/** How a text will look, as it is written, and the few marks that there are. */
export function WritingHelp({ id, text }: Props) {
  const shown = useDeferredValue(text);
  return (
    <div id={id}>
      <section className={styles.preview} aria-label="Preview">
        {shown.trim() === '' ? (
          <p className={styles.hint}>What you write is shown here as others will see it.</p>
        ) : (
          <CommentBody tree={parse(shown).tree} />
        )}
      </section>
      <ul className={styles.marks} aria-label="Formatting">
        {marks.map(({ written, means }) => (
          <li key={written}>
            <code>{written}</code> {means}
          </li>
        ))}
      </ul>
    </div>
  );
}

const marks = [
  { written: '*words*', means: <em>emphasis</em> },
  { written: '**words**', means: <strong>strong</strong> },
  { written: '> words', means: 'a quote' },
  { written: '- words', means: 'a list' },
  { written: '[words](https://…)', means: 'a link' },
  { written: '~~words~~', means: <s>struck out</s> },
];
