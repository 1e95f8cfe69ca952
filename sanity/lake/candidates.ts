import { Path, type ExprNode } from 'groq-js';
import { firstOf, type First } from './first.ts';
import { boundsIn, candidatesOf, lookupOf, slotsOf, type Lookup, type Slot } from './lookups.ts';
import { byId, compare, sorted, withinBounds, type Bound, type Order } from './orders.ts';
import type { SortedDocuments } from './sorted-documents.ts';
import { mapNodes } from './syntax.ts';
import type { TextFinder } from './text-index.ts';
import type { LakeDocument } from './types.ts';

/**
 * Replaces `*` under a filter by the documents that an index leaves over: `*[_id == $id]`, `*[_type == "article" &&
 * section._ref == ^._id]`, `*[references($id)]`. Where only the first few are wanted, as in `| order(publishedAt
 * desc)[0...10]`, they come in that order, and no more are looked at than it takes. The filter itself stays, and so
 * do the order and the slice: the answer is that of a full scan. `now` must be the time of the evaluation, which
 * must be a synchronous one.
 */
export function narrow(tree: ExprNode, documents: SortedDocuments, finder: TextFinder, now: Date): ExprNode {
  return mapNodes(mapNodes(tree, firstOf), (node) => {
    if (node.type !== 'Filter' || node.base.type !== 'Everything') return node;
    const lookup = lookupOf(node.expr, finder);
    const first = 'first' in node.base ? (node.base.first as First) : null;
    if (!lookup && !first) return node;
    const counter = first && new Counter(first.count);
    const bounds = first ? boundsIn(node.expr, now) : [];
    const base = new Candidates(documents, lookup, first?.order ?? byId, bounds, counter);
    return {
      type: 'Filter',
      base: filled(lookup ? slotsOf(lookup) : [], { type: 'Value', value: base }),
      expr: counter ? counted(node.expr, counter) : node.expr,
    };
  });
}

/** What a filter looks at: the documents that it could let through, read from the indexes when groq-js begins. */
class Candidates extends Array<LakeDocument> {
  readonly #open: () => Generator<LakeDocument>;

  constructor(
    documents: SortedDocuments,
    lookup: Lookup | null,
    order: Order,
    bounds: Bound[],
    counter: Counter | null,
  ) {
    super();
    this.#open = function* () {
      counter?.start();
      for (const document of candidatesInOrder(documents, lookup, order, bounds)) {
        if (counter?.isFull) return;
        yield document;
      }
    };
  }

  override [Symbol.iterator](): ArrayIterator<LakeDocument> {
    return this.#open();
  }
}

/** Up to so many sorted lists are merged. */
const fewLists = 16;

function candidatesInOrder(
  documents: SortedDocuments,
  lookup: Lookup | null,
  order: Order,
  bounds: Bound[],
): Iterable<LakeDocument> {
  const found = lookup && candidatesOf(lookup, documents);
  const lists = found ? found.lists() : [documents.all];
  const indexed =
    !found || (found.indexed && found.size > documents.orders.shortList && lists.length <= fewLists);
  if (!indexed) return sorted([...new Set(lists.flat())], order);
  const inOrder = lists.map((list) => withinBounds(documents.orders.of(list, order), order, bounds));
  const [only] = inOrder;
  return only && inOrder.length === 1 ? only : merged(inOrder, order);
}

/** One list out of sorted ones, each document once. */
function* merged(lists: LakeDocument[][], order: Order): Generator<LakeDocument> {
  const places = lists.map(() => 0);
  for (;;) {
    let next: LakeDocument | undefined;
    for (const [index, list] of lists.entries()) {
      const document = list[places[index] ?? 0];
      if (document && (!next || compare(order, document, next) < 0)) next = document;
    }
    if (!next) return;
    yield next;
    for (const [index, list] of lists.entries())
      if (list[places[index] ?? 0] === next) places[index] = (places[index] ?? 0) + 1;
  }
}

/** Counts what a filter lets through: groq-js's `in` asks a path. */
class Counter extends Path {
  readonly #most: number;
  #count = 0;

  constructor(most: number) {
    super('**');
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#count >= this.#most;
  }

  start(): void {
    this.#count = 0;
  }

  override matches(): boolean {
    this.#count += 1;
    return true;
  }
}

/** The same condition, which counts where it is true. */
function counted(condition: ExprNode, counter: Counter): ExprNode {
  return {
    type: 'Select',
    alternatives: [
      { type: 'SelectAlternative', condition, value: given({ type: 'Value', value: '' }, counter) },
    ],
    fallback: { type: 'Value', value: false },
  };
}

/** The same value, after the slots were filled from where the filter's own condition would see them. */
function filled(slots: Slot[], value: ExprNode): ExprNode {
  if (slots.length === 0) return value;
  const alternatives = slots.map((slot) => ({
    type: 'SelectAlternative' as const,
    // Never true, so that all of them are filled.
    condition: { type: 'Not' as const, base: given(slot.node, slot) },
    value,
  }));
  return {
    type: 'Projection',
    base: { type: 'Object', attributes: [] },
    expr: { type: 'Select', alternatives, fallback: value },
  };
}

function given(value: ExprNode, path: Path): ExprNode {
  return { type: 'OpCall', op: 'in', left: value, right: { type: 'Value', value: path } };
}
