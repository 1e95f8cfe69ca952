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

/** Whether any node of a syntax tree fulfils the test. */
export function someNode(tree: ExprNode, test: (node: ExprNode) => boolean): boolean {
  const found = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(found);
    if (!isTree(value)) return false;
    if (test(value as unknown as ExprNode)) return true;
    return value['type'] !== 'Value' && Object.values(value).some(found);
  };
  return found(tree);
}
