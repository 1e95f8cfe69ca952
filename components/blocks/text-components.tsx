import type { PortableTextComponents } from '@portabletext/react';
import type { ReactNode } from 'react';
import { safeHref } from './safe-href.ts';

/** How paragraphs and marks are shown, wherever they stand. What this version doesn't know leaves a quiet gap. */
export const textComponents = {
  block: { normal: Paragraph },
  marks: { link: TextLink },
  unknownType: Nothing,
  unknownMark: Plain,
  unknownBlockStyle: Paragraph,
} satisfies PortableTextComponents;

function Paragraph({ children }: { children?: ReactNode }) {
  return <p>{children}</p>;
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
