import {
  buildMarksTree,
  isPortableTextToolkitList,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
  nestLists,
  type ToolkitPortableTextDirectList,
} from '@portabletext/toolkit';
import type { List, ListItem, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { shapes } from '#components/ui/shapes.ts';
import { paragraph, text as words, writeMarkdown } from '#lib/markdown/write.ts';
import { fileUrl } from '#sanity/files.ts';
import { pictureSources } from '#sanity/pictures.ts';
import type { Body, BodyBlock } from '#sanity/queries/article.ts';
import { toPicture, type RawPicture } from '#sanity/queries/picture.ts';
import type { ShortText } from '#sanity/types.gen.ts';
import { ofBlock, type ForEachBlock } from './body-block.ts';
import { fileKind } from './download/file-kind.ts';
import { readEmbed } from './embed/providers.ts';
import { paragraphsOf } from './paragraphs.ts';
import { safeHref } from './safe-href.ts';

/**
 * A text as Markdown (CommonMark, and GitHub’s tables), ending in a line break. Its headings begin at the second level, below the
 * headline. Every address is a whole one: those on this site are joined to `siteUrl`.
 */
export function bodyMarkdown(body: Body, siteUrl: string): string {
  const blocks = blocksOf(siteUrl);
  const children = nestLists([...body], 'direct').flatMap((node): RootContent[] => {
    if (isPortableTextToolkitList(node)) return [list(node, siteUrl)];
    if (node._type === 'block') return [textBlock(node, siteUrl)];
    return ofBlock(node, blocks) ?? [];
  });
  return writeMarkdown(children);
}

const blocksOf = (siteUrl: string): ForEachBlock<RootContent[]> => ({
  picture: (block) => picture(block, siteUrl),
  gallery: ({ title, pictures }) => [heading(title), ...pictures.flatMap((one) => picture(one, siteUrl))],
  // Repeats what the text says.
  pullQuote: () => [],
  blockQuote: ({ text, attribution, source, url }) => {
    const from = [attribution, source].filter(Boolean).join(', ');
    const href = safeHref(url);
    const paragraphs = paragraphsOf(text).map((part) => paragraph(...lines(part)));
    return [
      {
        type: 'blockquote',
        children:
          from || href
            ? [...paragraphs, paragraph(words('— '), linked(from || hostOf(href), href, siteUrl))]
            : paragraphs,
      },
    ];
  },
  factBox: ({ title, facts }) => [heading(title), bullets(facts.map((fact) => [paragraph(words(fact))]))],
  questions: ({ title, items }) => [
    ...(title ? [heading(title)] : []),
    ...items.flatMap(({ question, answer }) => [heading(question), ...shortText(answer, siteUrl)]),
  ],
  timeline: ({ title, entries }) => [
    ...(title ? [heading(title)] : []),
    bullets(entries.map(({ when, text }) => [heading(when), ...shortText(text, siteUrl)])),
  ],
  table: ({ caption, rows, headerRow, source }) => {
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    const row = (cells: readonly (string | null)[]): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tableCell',
        children: [words(cells[column] ?? '')],
      })),
    });
    // Markdown has no table without a header.
    const children = [...(headerRow ? [] : [row([])]), ...rows.map(({ cells }) => row(cells))];
    return [
      ...(caption ? [heading(caption)] : []),
      ...(width > 0 ? [{ type: 'table' as const, children }] : []),
      ...(source ? [small(`Source: ${source}`)] : []),
    ];
  },
  code: ({ code, language, filename }) => [
    ...(filename ? [small(filename)] : []),
    { type: 'code', lang: language?.split(/\s/)[0]?.toLowerCase() ?? null, value: code },
  ],
  divider: () => [{ type: 'thematicBreak' }],
  embed: ({ url, title, caption }) => {
    const found = readEmbed(url);
    if (!found) return [];
    return [
      paragraph(
        linked(title || found.provider, found.page, siteUrl),
        words(` (${found.what} on ${found.provider})`),
      ),
      ...(caption ? [small(caption)] : []),
    ];
  },
  audio: ({ assetId, title, transcript }) => [
    paragraph(linked(title || 'Recording', fileUrl(assetId), siteUrl), words(' (recording)')),
    ...paragraphsOf(transcript).map((part) => paragraph(...lines(part))),
  ],
  download: (block) => {
    const href = fileUrl(block.assetId);
    if (!href) return [];
    const { title, filename, description } = block;
    return [
      paragraph(
        linked(title || filename || 'Download', href, siteUrl),
        words([` (${fileKind(block)})`, description].filter(Boolean).join(' ')),
      ),
    ];
  },
});

function picture(raw: RawPicture, siteUrl: string): RootContent[] {
  const shown = toPicture(raw);
  if (!shown) return [];
  const url = whole(pictureSources(shown, shapes.article).src, siteUrl);
  const caption = [shown.caption, shown.credit].filter(Boolean).join(' ');
  return [paragraph({ type: 'image', url, alt: shown.alt }), ...(caption ? [small(caption)] : [])];
}

/** What a block is called, or a part of it. No heading: it would take the text after the block for the block’s. */
const heading = (value: string): Paragraph => paragraph({ type: 'strong', children: [words(value)] });

function shortText(value: ShortText, siteUrl: string): (Paragraph | List)[] {
  return nestLists([...value], 'direct').map((node) =>
    isPortableTextToolkitList(node)
      ? list(node, siteUrl)
      : { type: 'paragraph', children: inline(node, siteUrl) },
  );
}

type TextBlock = Extract<BodyBlock, { _type: 'block' }>;

function textBlock(block: TextBlock, siteUrl: string): RootContent {
  const children = inline(block, siteUrl);
  if (block.style === 'h2') return { type: 'heading', depth: 2, children };
  if (block.style === 'h3') return { type: 'heading', depth: 3, children };
  return { type: 'paragraph', children };
}

function list({ listItem, children }: ToolkitPortableTextDirectList, siteUrl: string): List {
  const items: ListItem[] = [];
  for (const child of children) {
    if (!isPortableTextToolkitList(child)) {
      items.push(item([{ type: 'paragraph', children: inline(child as TextBlock, siteUrl) }]));
      continue;
    }
    // A deeper list belongs to the item before it, where there is one.
    const last = items.at(-1) ?? item([]);
    if (items.length === 0) items.push(last);
    last.children.push(list(child, siteUrl));
  }
  return { type: 'list', ordered: listItem === 'number', spread: false, children: items };
}

function inline(block: TextBlock, siteUrl: string): PhrasingContent[] {
  const phrase = (node: ReturnType<typeof buildMarksTree>[number]): PhrasingContent[] => {
    if (isPortableTextToolkitTextNode(node))
      return node.text === '\n' ? [{ type: 'break' }] : [words(node.text)];
    if (!isPortableTextToolkitSpan(node)) return [];
    const children = node.children.flatMap(phrase);
    if (node.markType === 'strong') return [{ type: 'strong', children }];
    if (node.markType === 'em') return [{ type: 'emphasis', children }];
    const href = node.markType === 'link' ? safeHref(node.markDef?.['href'] as string | undefined) : null;
    return href ? [{ type: 'link', url: whole(href, siteUrl), children }] : children;
  };
  return buildMarksTree({ ...block, children: block.children ?? [] }).flatMap(phrase);
}

/** What stands under a picture and the like. */
const small = (value: string): Paragraph => paragraph({ type: 'emphasis', children: [words(value)] });

const item = (children: ListItem['children']): ListItem => ({ type: 'listItem', spread: false, children });

const bullets = (items: ListItem['children'][]): List => ({
  type: 'list',
  ordered: false,
  spread: items.some(({ length }) => length > 1),
  children: items.map(item),
});

/** Words whose line breaks are kept. */
function lines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] =>
      index === 0 ? [words(line)] : [{ type: 'break' }, words(line)],
    );
}

function linked(text: string, href: string | null, siteUrl: string): PhrasingContent {
  return href ? { type: 'link', url: whole(href, siteUrl), children: [words(text)] } : words(text);
}

const hostOf = (href: string | null) => (href ? new URL(href).hostname : '');

/** Addresses within the page stay as they are: they lead to its headings. */
const whole = (href: string, siteUrl: string) => (href.startsWith('/') ? new URL(href, siteUrl).href : href);
