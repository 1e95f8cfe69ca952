/**
 * What a comment's text means, as data: the only form in which it is ever rendered. There is no HTML in it and no way
 * to put any there. JSON, so that a browser can show a comment without a parser.
 */

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'code'; text: string }
  | { type: 'emphasis' | 'strong' | 'strike'; children: Inline[] }
  /** `href` is an absolute http(s) address. `host` is where it leads; shown where `children` don't say it. */
  | { type: 'link'; href: string; host: string; children: Inline[] };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  /** `start` is the first number; null for a bulleted list. */
  | { type: 'list'; start: number | null; items: Inline[][] }
  | { type: 'code'; text: string };

export type Tree = Block[];

/** The words that a reader sees, without any marks. */
export function plainText(tree: Tree): string {
  return tree.map(blockText).join('\n');
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') return inlineText(block.children);
  if (block.type === 'quote') return plainText(block.children);
  if (block.type === 'list') return block.items.map(inlineText).join('\n');
  return block.text;
}

/** The words of a line. */
export function inlineText(nodes: Inline[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: Inline): string {
  if (node.type === 'break') return '\n';
  return 'children' in node ? inlineText(node.children) : node.text;
}
