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
  if (node.type === 'Value') return [];
  return Object.values(node).flat().filter(isTree) as unknown as ExprNode[];
}

/** Whether any node of a syntax tree fulfils the test. */
export function someNode(tree: ExprNode, test: (node: ExprNode) => boolean): boolean {
  return test(tree) || childrenOf(tree).some((child) => someNode(child, test));
}
