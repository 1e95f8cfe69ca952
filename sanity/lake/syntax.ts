import type { ExprNode } from 'groq-js';

type Tree = Record<string, unknown>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** A syntax tree with every node, children first, replaced by what `change` makes of it. Changes nothing in place. */
export function mapNodes(tree: ExprNode, change: (node: ExprNode) => ExprNode): ExprNode {
  const mapped = (value: unknown): unknown => {
    if (Array.isArray(value)) return mappedList(value);
    if (!isTree(value)) return value;
    if (value['type'] === 'Value') return change(value as unknown as ExprNode);
    let copy: Tree | null = null;
    for (const key of Object.keys(value)) {
      const child = value[key];
      if (typeof child !== 'object') continue;
      const changed = mapped(child);
      if (changed === child) continue;
      copy ??= { ...value };
      copy[key] = changed;
    }
    return change((copy ?? value) as unknown as ExprNode);
  };
  const mappedList = (list: unknown[]): unknown[] => {
    const changed = list.map(mapped);
    return changed.every((item, index) => item === list[index]) ? list : changed;
  };
  return mapped(tree) as ExprNode;
}

/** The nodes right under this one, with those of its attributes, elements and alternatives. */
export function childrenOf(node: ExprNode): ExprNode[] {
  const children: ExprNode[] = [];
  someChild(node, (child) => children.push(child) < 0);
  return children;
}

/** Whether any node of a syntax tree fulfils the test. */
export function someNode(tree: ExprNode, test: (node: ExprNode) => boolean): boolean {
  return test(tree) || someChild(tree, (child) => someNode(child, test));
}

/** Every query is walked several times before it is answered: without a list for each of its nodes. */
function someChild(node: ExprNode, test: (child: ExprNode) => boolean): boolean {
  if (node.type === 'Value') return false;
  const fields = node as unknown as Tree;
  for (const key in fields) {
    const field = fields[key];
    if (Array.isArray(field)) {
      for (const item of field) if (isTree(item) && test(item as unknown as ExprNode)) return true;
    } else if (isTree(field) && test(field as unknown as ExprNode)) return true;
  }
  return false;
}
