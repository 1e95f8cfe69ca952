import { parseInline, type Refused } from './parse-inline.ts';
import type { Block, Inline, Tree } from './tree.ts';

/**
 * A small subset of Markdown: paragraphs, line breaks, *emphasis*, **strong**, ~~strike~~, `code`, fenced code,
 * quotes, flat lists, [links](https://…) and bare addresses. Everything else is text, HTML too.
 *
 * Takes time in proportion to the length of the text, whatever is in it, and never throws.
 */

export type Parsed = {
  tree: Tree;
  /** Addresses of the links in it. */
  links: string[];
  /** Link targets that were refused and stay text. */
  refused: Refused[];
};

/** Quotes within quotes beyond this depth join the deepest one. */
const maxQuoteDepth = 3;

const fence = /^ {0,3}```/;
const quoteMark = /^ {0,3}> ?/;
const bullet = /^ {0,3}[-*+] +(?=\S)/;
/** A year at the start of a line is no number of a list. */
const numbered = /^ {0,3}(\d{1,3})[.)] +(?=\S)/;

/** What `source` means. */
export function parse(source: string): Parsed {
  const links: string[] = [];
  const refused: Refused[] = [];
  const inline = (text: string): Inline[] => {
    const line = parseInline(text);
    for (const link of line.links) links.push(link);
    for (const target of line.refused) refused.push(target);
    return line.nodes;
  };
  const tree = parseBlocks(source.replaceAll(/\r\n?/g, '\n').split('\n'), 0, inline);
  return { tree, links, refused };
}

function parseBlocks(lines: string[], depth: number, inline: (text: string) => Inline[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  /** The lines from here on that `belongs` accepts. */
  const take = (belongs: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && belongs(lines[at] ?? '')) at += 1;
    return lines.slice(start, at);
  };

  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (isBlank(line)) {
      at += 1;
    } else if (fence.test(line)) {
      at += 1;
      const code = take((candidate) => !fence.test(candidate));
      at += 1;
      if (code.some((text) => !isBlank(text))) blocks.push({ type: 'code', text: code.join('\n') });
    } else if (quoteMark.test(line)) {
      const quoted = take((candidate) => quoteMark.test(candidate)).map((text) =>
        depth + 1 < maxQuoteDepth ? text.replace(quoteMark, '') : text.replace(/^[ >]+/, ''),
      );
      const children = parseBlocks(quoted, depth + 1, inline);
      if (children.length > 0) blocks.push({ type: 'quote', children });
    } else if (bullet.test(line) || numbered.test(line)) {
      const mark = bullet.test(line) ? bullet : numbered;
      const items: string[][] = [];
      for (const text of take((candidate) => mark.test(candidate) || !startsBlock(candidate))) {
        if (mark.test(text)) items.push([text.replace(mark, '')]);
        else items.at(-1)?.push(text);
      }
      blocks.push({
        type: 'list',
        start: mark === numbered ? Number(numbered.exec(line)?.[1]) : null,
        items: items.map((item) => inline(joinLines(item))),
      });
    } else {
      const text = take((candidate) => !startsBlock(candidate));
      blocks.push({ type: 'paragraph', children: inline(joinLines(text)) });
    }
  }
  return blocks;
}

function startsBlock(line: string): boolean {
  return (
    isBlank(line) || fence.test(line) || quoteMark.test(line) || bullet.test(line) || numbered.test(line)
  );
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function joinLines(lines: string[]): string {
  return lines.map((line) => line.trim()).join('\n');
}
