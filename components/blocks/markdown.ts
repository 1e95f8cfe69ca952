import {
  buildMarksTree,
  isPortableTextToolkitList,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
  nestLists,
  type ToolkitPortableTextDirectList,
} from '@portabletext/toolkit';
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { shapes } from '#components/ui/shapes.ts';
import { pictureSources } from '#sanity/pictures.ts';
import type { Body, BodyBlock } from '#sanity/queries/article.ts';
import { toPicture } from '#sanity/queries/picture.ts';
import { ofBlock, type ForEachBlock } from './body-block.ts';
import { safeHref } from './safe-href.ts';

/**
 * A text as Markdown, as CommonMark has it, ending in a line break. Its headings begin at the second level, below the
 * headline. Every address is a whole one: those on this site are joined to `siteUrl`.
 */
export function bodyMarkdown(body: Body, siteUrl: string): string {
  const children = nestLists([...body], 'direct').flatMap((node): RootContent[] => {
    if (isPortableTextToolkitList(node)) return [list(node, siteUrl)];
    if (node._type === 'block') return [textBlock(node, siteUrl)];
    return ofBlock(node, blocksOf(siteUrl)) ?? [];
  });
  return toMarkdown({ type: 'root', children }, { bullet: '-', rule: '-', emphasis: '_' });
}

const blocksOf = (siteUrl: string): ForEachBlock<RootContent[]> => ({
  picture: (block) => {
    const picture = toPicture(block);
    if (!picture) return [];
    const url = new URL(pictureSources(picture, shapes.article).src, siteUrl).href;
    const caption = [picture.caption, picture.credit].filter(Boolean).join(' ');
    return [paragraph({ type: 'image', url, alt: picture.alt }), ...(caption ? [small(caption)] : [])];
  },
  // Repeats what the text says.
  pullQuote: () => [],
  blockQuote: ({ text, attribution, source, url }) => {
    const from = [attribution, source].filter(Boolean).join(', ');
    const href = safeHref(url);
    const paragraphs = text.split(/\n{2,}/).map((words) => paragraph(...lines(words)));
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
  factBox: ({ title, facts }) => [
    paragraph({ type: 'strong', children: [words(title)] }),
    bullets(facts.map((fact) => [paragraph(words(fact))])),
  ],
});

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

const words = (value: string): PhrasingContent => ({ type: 'text', value });

const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** What stands under a picture and the like. */
const small = (value: string): Paragraph => paragraph({ type: 'emphasis', children: [words(value)] });

const item = (children: ListItem['children']): ListItem => ({ type: 'listItem', spread: false, children });

const bullets = (items: ListItem['children'][]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
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
