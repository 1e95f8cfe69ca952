import { PortableText, type PortableTextComponents } from '@portabletext/react';
import type { ReactNode } from 'react';
import { blockViews } from '#components/blocks/registry.ts';
import { safeHref } from '#components/blocks/safe-href.ts';
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
  types: blockViews,
  block: { normal: Paragraph, h2: Heading, h3: SmallerHeading },
  marks: { link: TextLink },
  unknownType: Nothing,
  unknownMark: Plain,
  unknownBlockStyle: Paragraph,
};

function Paragraph({ children }: { children?: ReactNode }) {
  return <p>{children}</p>;
}

function Heading({ value, children }: BlockProps) {
  return <h2 id={value.anchor}>{children}</h2>;
}

function SmallerHeading({ value, children }: BlockProps) {
  return <h3 id={value.anchor}>{children}</h3>;
}

function TextLink({ value, children }: { value?: { href?: string }; children: ReactNode }) {
  const href = safeHref(value?.href);
  return href ? <a href={href}>{children}</a> : <>{children}</>;
}

function Plain({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}

function Nothing() {
  return null;
}
