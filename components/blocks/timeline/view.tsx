import type { ShortText as Text } from '#sanity/types.gen.ts';
import { ShortText } from '../short-text.tsx';
import { TitledSection } from '../titled-section.tsx';
import styles from './view.module.css';

type Props = {
  value: { title?: string; entries: readonly { _key: string; when: string; text: Text }[] };
};

/** What happened, or is to happen, in its order. */
export function TimelineView({ value }: Props) {
  if (value.entries.length === 0) return null;
  return (
    <TitledSection title={value.title}>
      <ol className={styles.entries}>
        {value.entries.map(({ _key, when, text }) => (
          <li key={_key} className={styles.entry}>
            <p className={styles.when}>{when}</p>
            <ShortText value={text} />
          </li>
        ))}
      </ol>
    </TitledSection>
  );
}
