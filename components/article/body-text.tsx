import { PortableText, type PortableTextComponents } from '@portabletext/react';
import type { ReactNode } from 'react';
import { blockViews } from '#components/blocks/registry.ts';
import { textComponents } from '#components/blocks/text-components.tsx';
import { plain } from '#sanity/preview-marks.ts';
import type { Body, BodyBlock } from '#sanity/queries/article.ts';
import styles from './body-text.module.css';
import { headingsOf } from './headings.ts';

/** The text of an article or page. A block that this version doesn't know leaves a quiet gap. */
export function BodyText({ body }: { body: Body }) {
  const anchors = new Map(headingsOf(plain(body)).map(({ key, id }) => [key, id]));
  const value = body.map((block) => ({ ...block, anchor: anchors.get(block._key) }));
  return (
    <div className={styles.text}>
      <PortableText value={value} components={components} onMissingComponent={false} />
    </div>
  );
}

type Anchored = BodyBlock & { anchor: string | undefined };
type BlockProps = { value: { anchor?: string | undefined }; children?: ReactNode };

const components: PortableTextComponents<Anchored> = {
  ...textComponents,
  types: blockViews,
  block: { ...textComponents.block, h2: Heading, h3: SmallerHeading },
};

function Heading({ value, children }: BlockProps) {
  return <h2 id={value.anchor}>{children}</h2>;
}

function SmallerHeading({ value, children }: BlockProps) {
  return <h3 id={value.anchor}>{children}</h3>;
}
