import { useId } from 'react';
import type { ShortText as Text } from '#sanity/types.gen.ts';
import { ShortText } from '../short-text.tsx';
import styles from './view.module.css';

type Props = {
  value: { title?: string; items: readonly { _key: string; question: string; answer: Text }[] };
};

/** What readers ask, each with its answer. */
export function QuestionsView({ value }: Props) {
  const id = useId();
  if (value.items.length === 0) return null;
  return (
    <section aria-labelledby={value.title ? id : undefined}>
      {value.title && (
        <h2 className={styles.title} id={id}>
          {value.title}
        </h2>
      )}
      <dl className={styles.items}>
        {value.items.map(({ _key, question, answer }) => (
          <div key={_key}>
            <dt>{question}</dt>
            <dd>
              <ShortText value={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
