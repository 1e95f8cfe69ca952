import type { ShortText as Text } from '#sanity/types.gen.ts';
import { ShortText } from '../short-text.tsx';
import { TitledSection } from '../titled-section.tsx';
import styles from './view.module.css';

type Props = {
  value: { title?: string; items: readonly { _key: string; question: string; answer: Text }[] };
};

/** What readers ask, each with its answer. */
export function QuestionsView({ value }: Props) {
  if (value.items.length === 0) return null;
  return (
    <TitledSection title={value.title}>
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
    </TitledSection>
  );
}
