import { PortableText } from '@portabletext/react';
import type { ShortText as Value } from '#sanity/types.gen.ts';
import styles from './short-text.module.css';
import { textComponents } from './text-components.tsx';

/** A few paragraphs within a block. */
export function ShortText({ value }: { value: Value }) {
  return (
    <div className={styles.text}>
      <PortableText value={value} components={textComponents} onMissingComponent={false} />
    </div>
  );
}
