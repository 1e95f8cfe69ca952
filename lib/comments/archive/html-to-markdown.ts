import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The longest that is looked at, in characters, with all its marks. */
const longest = 100_000;
/** Elements in each other; what is deeper is text. */
const deepest = 40;

/**
 * A comment's HTML in the small Markdown that comments are written in here: nothing that it can't say is kept but the
 * words. `breaks`: whether line breaks in the HTML are seen (WordPress) or are white space.
 */
export function markdownOf(
  html: string,
  breaks: 'significant' | 'space',
): { ok: true; value: string } | { ok: false; why: string } {
  if (html.length > longest) return { ok: false, why: `it is longer than ${longest} characters` };
  const { childNodes } = parseFragment(html.replaceAll('\0', ''));
  return { ok: true, value: blocksOf(childNodes, { breaks, marks: new Set(), depth: 0 }) };
}

type Mark = '*' | '**' | '~~';
type Around = { breaks: 'significant' | 'space'; marks: ReadonlySet<Mark>; depth: number };

const marks: Record<string, Mark> = {
  em: '*',
  i: '*',
  cite: '*',
  strong: '**',
  b: '**',
  h1: '**',
  h2: '**',
  h3: '**',
  h4: '**',
  h5: '**',
  h6: '**',
  del: '~~',
  s: '~~',
  strike: '~~',
};
const paragraphs = new Set('p div section article h1 h2 h3 h4 h5 h6 table tr dl dt dd figure hr'.split(' '));
const blocks = new Set(['blockquote', 'ul', 'ol', 'pre']);
const silent = new Set('script style template noscript iframe object svg math head title'.split(' '));

function blocksOf(nodes: readonly Node[], around: Around): string {
  const done: string[] = [];
  let line = '';
  const endLine = () => {
    for (const text of line.split(/\n\s*\n/)) {
      const paragraph = paragraphOf(text);
      if (paragraph !== '') done.push(paragraph);
    }
    line = '';
  };
  const add = (block: string) => {
    endLine();
    if (block !== '') done.push(block);
  };
  for (const node of nodes) {
    const name = tree.isElementNode(node) ? node.tagName : '';
    if (!tree.isElementNode(node) || around.depth >= deepest) line += inlineOf(node, around);
    else if (paragraphs.has(name)) {
      endLine();
      const mark = marks[name];
      if (mark) line = marked(mark, node.childNodes, around);
      else add(blocksOf(node.childNodes, deeper(around)));
      endLine();
    } else if (blocks.has(name)) add(blockOf(node, around));
    else line += inlineOf(node, around);
  }
  endLine();
  return done.join('\n\n');
}

function blockOf(node: DefaultTreeAdapterTypes.Element, around: Around): string {
  if (node.tagName === 'pre') {
    const text = textOf(node).replaceAll('```', "'''").replace(/^\n/, '').trimEnd();
    return text.trim() === '' ? '' : `\`\`\`\n${text}\n\`\`\``;
  }
  if (node.tagName === 'blockquote')
    return blocksOf(node.childNodes, deeper(around)).replaceAll(/^/gm, '> ').replace(/^> $/, '');
  return itemsOf(node, around).join('\n');
}

/** The items of a list and of the lists in it, one after the other: ours are flat. */
function itemsOf(list: DefaultTreeAdapterTypes.Element, around: Around): string[] {
  const items: string[] = [];
  for (const item of list.childNodes) {
    if (!tree.isElementNode(item)) continue;
    const inner = item.childNodes.filter((child) => tree.isElementNode(child) && isList(child));
    const own = item.childNodes.filter((child) => !inner.includes(child));
    const text = paragraphOf(own.map((node) => inlineOf(node, deeper(around))).join('')).replaceAll(
      /\n+/g,
      '\n',
    );
    if (text !== '') items.push(`${list.tagName === 'ol' ? `${items.length + 1}.` : '-'} ${text}`);
    if (around.depth < deepest)
      for (const child of inner) if (tree.isElementNode(child)) items.push(...itemsOf(child, deeper(around)));
  }
  return items;
}

function isList({ tagName }: DefaultTreeAdapterTypes.Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

function inlineOf(node: Node, around: Around): string {
  if (tree.isTextNode(node))
    return escaped(around.breaks === 'space' ? node.value.replaceAll(/\s+/g, ' ') : node.value);
  if (!tree.isElementNode(node) || silent.has(node.tagName)) return '';
  if (around.depth >= deepest) return escaped(textOf(node));
  const { tagName, childNodes } = node;
  if (tagName === 'br') return '\n';
  if (tagName === 'code') return codeOf(textOf(node));
  if (tagName === 'a') return linkOf(attributeOf(node, 'href'), inside(childNodes, around));
  if (tagName === 'img')
    return linkOf(attributeOf(node, 'src'), escaped(attributeOf(node, 'alt') || 'Picture'));
  const mark = marks[tagName];
  if (mark) return marked(mark, childNodes, around);
  const text = inside(childNodes, around);
  return paragraphs.has(tagName) || blocks.has(tagName) ? `\n${text}\n` : text;
}

function inside(nodes: readonly Node[], around: Around): string {
  return nodes.map((node) => inlineOf(node, deeper(around))).join('');
}

/** Marks touch the words that they mark, and end with the paragraph. */
function marked(mark: Mark, nodes: readonly Node[], around: Around): string {
  const text = inside(nodes, { ...around, marks: new Set([...around.marks, mark]) });
  const words = text.trim();
  if (words === '' || around.marks.has(mark) || /\n\s*\n/.test(words)) return text;
  const start = text.indexOf(words);
  return text.slice(0, start) + mark + words + mark + text.slice(start + words.length);
}

function codeOf(text: string): string {
  const code = text.replaceAll(/\s+/g, ' ');
  return code.trim() === '' || code.includes('`') ? escaped(code) : `\`${code}\``;
}

function linkOf(target: string, label: string): string {
  const words = label.trim();
  if (!/^https?:\/\//i.test(target.trim()) || !URL.canParse(target.trim())) return label;
  const { href } = new URL(target.trim());
  const safe = href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('[', '%5B');
  // An address that says itself needs no label; one that was cut for show neither.
  const shown = words.replaceAll('\\', '').replace(/(\.{3}|…)$/, '');
  if (words === '' || (/^https?:\/\//.test(shown) && href.startsWith(shown))) return href;
  return label.replace(words, () => `[${words.replaceAll(/\s+/g, ' ')}](${safe})`);
}

/** Words as our Markdown says them; addresses stay, as they are found in any text. */
function escaped(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>[\]"`]+)/)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replaceAll(/[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&'),
    )
    .join('');
}

/** Lines that begin nothing but a line. */
function paragraphOf(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replaceAll(/[ \t]+/g, ' ')
        .replace(/^(?:[>+-]|\d{1,3}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`)),
    )
    .join('\n')
    .trim();
}

/** Without calls in each other, as there is no end to how deep it may be. */
function textOf(node: DefaultTreeAdapterTypes.Element): string {
  const texts: string[] = [];
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (tree.isTextNode(next)) texts.push(next.value);
    else if (tree.isElementNode(next) && !silent.has(next.tagName)) {
      if (next.tagName === 'br') texts.push('\n');
      waiting.push(...next.childNodes.toReversed());
    }
  }
  return texts.join('');
}

function attributeOf(node: DefaultTreeAdapterTypes.Element, name: string): string {
  return node.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

function deeper(around: Around): Around {
  return { ...around, depth: around.depth + 1 };
}
