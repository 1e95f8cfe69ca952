import type { List, Link, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
};

/**
 * Blocks of Markdown (CommonMark, and GitHub’s tables), escaped so that every text is shown as it is; ends in a line break.
 */
export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, options);
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

export const link = (title: string, url: string): Link => ({ type: 'link', url, children: [text(title)] });

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

export const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});

/** A bulleted list of one line each. */
export const bullets = (items: readonly PhrasingContent[][]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children }],
  })),
});

/** A part with its heading; nothing where it has no item. */
export function listPart(title: string, items: readonly PhrasingContent[][]): RootContent[] {
  return items.length > 0 ? [heading(2, title), bullets(items)] : [];
}
