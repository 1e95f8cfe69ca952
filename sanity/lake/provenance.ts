import { DateTime, Path, type ExprNode } from 'groq-js';
import type { LakeDocument } from './types.ts';

/** A place in a document, with what stands there; `path` as a source map has it. */
export type Place = { document: LakeDocument; path: string; source: unknown };

/** Where a value comes from: a place, or the origins of the parts that a query put together; null for neither. */
export type Origin = Place | { parts: ReadonlyMap<string | number, Origin> } | null;

/** A value of a query with its origin. */
export type Traced = { value: unknown; origin: Origin };

type Scope = { traced: Traced; parent: Scope | null; hidden: boolean };

export type TraceOptions = {
  /** Evaluates a syntax tree with groq-js. */
  evaluate(tree: ExprNode): unknown;
  /** Is told of each step and copy, and may throw where it is too much. */
  spend(units: number): void;
  /** The documents that the query sees. */
  documents: ReadonlyMap<string, LakeDocument>;
  /** Whether paths name the items of a list by their `_key` where they have one. */
  keyed: boolean;
};

const nothing: Traced = { value: null, origin: null };

/**
 * Follows a query through everything that hands values on as they are (attributes, projections, dereferences, slices,
 * filters, …) and says where each comes from. What computes is left to groq-js and has no origin.
 */
export class Tracer {
  readonly #options: TraceOptions;
  readonly #places = new WeakMap<unknown[], Map<string, number>>();

  constructor(options: TraceOptions) {
    this.#options = options;
  }

  trace(tree: ExprNode): Traced {
    return this.#trace(tree, { traced: nothing, parent: null, hidden: false });
  }

  /** The origin of a part (an attribute, or an item) of a value. */
  inside({ value, origin }: Traced, step: string | number): Origin {
    const known = origin ?? this.#recognised(value);
    if (!known) return null;
    if ('parts' in known) return known.parts.get(step) ?? null;
    const { document, source } = known;
    const part = partOf(source, step);
    return part === undefined
      ? null
      : { document, path: known.path + this.#segment(source, step), source: part };
  }

  /** The origin of a value: a whole document is known by itself. */
  originOf({ value, origin }: Traced): Origin {
    return origin ?? this.#recognised(value);
  }

  #recognised(value: unknown): Origin {
    if (!isRecord(value) || typeof value['_id'] !== 'string') return null;
    const document = this.#options.documents.get(value['_id']);
    return document === value ? placeOf(document) : null;
  }

  #segment(source: unknown, step: string | number): string {
    if (typeof step === 'string') return attributeSegment(step);
    if (!this.#options.keyed || !Array.isArray(source)) return `[${step}]`;
    const key = keyOf(source[step]);
    const isFirst = key !== null && this.#placesIn(source).get(key) === step;
    return isFirst ? `[?(@._key=='${escaped(key)}')]` : `[${step}]`;
  }

  /** Where each key of a list is first. */
  #placesIn(source: unknown[]): Map<string, number> {
    const known = this.#places.get(source);
    if (known) return known;
    const places = new Map<string, number>();
    for (const [index, item] of source.entries()) {
      const key = keyOf(item);
      if (key !== null && !places.has(key)) places.set(key, index);
    }
    this.#places.set(source, places);
    return places;
  }

  #trace(node: ExprNode, scope: Scope): Traced {
    this.#options.spend(1);
    switch (node.type) {
      case 'This':
        return scope.traced;
      case 'Parent':
        return ancestor(scope, node.n)?.traced ?? nothing;
      case 'Group':
        return this.#trace(node.base, scope);
      case 'AccessAttribute':
        return this.#attribute(node.base ? this.#trace(node.base, scope) : scope.traced, node.name);
      case 'ArrayCoerce': {
        const base = this.#trace(node.base, scope);
        return Array.isArray(base.value) ? base : nothing;
      }
      case 'AccessElement': {
        const base = this.#trace(node.base, scope);
        if (!Array.isArray(base.value)) return nothing;
        const index = node.index < 0 ? node.index + base.value.length : node.index;
        return { value: (base.value[index] as unknown) ?? null, origin: this.inside(base, index) };
      }
      case 'Slice': {
        const base = this.#trace(node.base, scope);
        if (!base.origin && Array.isArray(base.value))
          return { value: slice(base.value, node), origin: null };
        const items = this.#items(base);
        return items ? list(slice(items, node)) : nothing;
      }
      case 'Deref': {
        const { value } = this.#trace(node.base, scope);
        return this.#compute({ type: 'Deref', base: { type: 'Value', value } }, scope);
      }
      case 'Projection': {
        const base = this.#trace(node.base, scope);
        return isRecord(base.value) ? this.#trace(node.expr, nestedIn(scope, base)) : nothing;
      }
      case 'Map': {
        const items = this.#items(this.#trace(node.base, scope));
        return items ? list(items.map((item) => this.#trace(node.expr, hiddenIn(scope, item)))) : nothing;
      }
      case 'FlatMap': {
        const items = this.#items(this.#trace(node.base, scope));
        return items
          ? list(items.flatMap((item) => this.#spread(this.#trace(node.expr, hiddenIn(scope, item)))))
          : nothing;
      }
      case 'Filter':
        return this.#filter(node, scope);
      case 'Object':
        return this.#object(node, scope);
      case 'Array':
        return this.#array(node, scope);
      case 'Select': {
        const alternative = node.alternatives.find(({ condition }) => this.#holds(condition, scope));
        const value = alternative ? alternative.value : node.fallback;
        return value ? this.#trace(value, scope) : nothing;
      }
      case 'FuncCall':
        return this.#call(node, scope);
      case 'PipeFuncCall':
        return node.name === 'order' ? this.#order(node, scope) : this.#score(node, scope);
      case 'And':
      case 'Asc':
      case 'Context':
      case 'Desc':
      case 'Everything':
      case 'InRange':
      case 'Neg':
      case 'Not':
      case 'OpCall':
      case 'Or':
      case 'Parameter':
      case 'Pos':
      case 'SelectorFuncCall':
      case 'SelectorNested':
      case 'Tuple':
      case 'Value':
        break;
    }
    return this.#compute(node, scope);
  }

  #attribute(traced: Traced, name: string): Traced {
    if (!isRecord(traced.value) || !Object.hasOwn(traced.value, name)) return nothing;
    return { value: traced.value[name] ?? null, origin: this.inside(traced, name) };
  }

  /** The items of a list, or null where it is none. */
  #items(traced: Traced): Traced[] | null {
    if (!Array.isArray(traced.value)) return null;
    this.#options.spend(traced.value.length);
    return traced.value.map((value: unknown, index) => ({ value, origin: this.inside(traced, index) }));
  }

  #spread(traced: Traced): Traced[] {
    return this.#items(traced) ?? [traced];
  }

  #filter(node: Extract<ExprNode, { type: 'Filter' }>, scope: Scope): Traced {
    const base = this.#trace(node.base, scope);
    const on = (value: unknown[]) => this.#compute({ ...node, base: { type: 'Value', value } }, scope);
    // Whole documents are known by themselves: one go through all of them.
    if (!base.origin) return Array.isArray(base.value) ? on(base.value) : nothing;
    const items = this.#items(base);
    return items ? list(items.filter(({ value }) => (on([value]).value as unknown[]).length > 0)) : nothing;
  }

  #order(node: Extract<ExprNode, { type: 'PipeFuncCall' }>, scope: Scope): Traced {
    const base = this.#trace(node.base, scope);
    const ordered = this.#compute({ ...node, base: { type: 'Value', value: base.value } }, scope);
    const items = base.origin && this.#items(base);
    if (!items || !Array.isArray(ordered.value)) return ordered;
    // Equal values are sorted alike, and stay in their order.
    const queues = Map.groupBy(items.toReversed(), ({ value }) => value);
    return list(ordered.value.map((value: unknown) => queues.get(value)?.pop() ?? { value, origin: null }));
  }

  /** Scoring copies each object and adds `_score`. */
  #score(node: Extract<ExprNode, { type: 'PipeFuncCall' }>, scope: Scope): Traced {
    const base = this.#trace(node.base, scope);
    if (!Array.isArray(base.value)) return nothing;
    const on = (value: unknown) => this.#compute({ ...node, base: { type: 'Value', value } }, scope);
    if (!base.origin) {
      const scored = this.#items(on(base.value)) ?? [];
      return list(scored.map(({ value }) => ({ value, origin: this.#copied(value) })));
    }
    const scored = (this.#items(base) ?? []).flatMap((item) => {
      const [value] = on([item.value]).value as unknown[];
      return isRecord(value) ? [{ value, origin: this.#parts(item), score: Number(value['_score']) }] : [];
    });
    return list(scored.sort((a, b) => b.score - a.score));
  }

  #copied(value: unknown): Origin {
    const document = isRecord(value) ? this.#options.documents.get(String(value['_id'])) : undefined;
    return document ? placeOf(document) : null;
  }

  #parts(traced: Traced): Origin {
    const names = isRecord(traced.value) ? Object.keys(traced.value) : [];
    this.#options.spend(names.length);
    return { parts: new Map(names.map((name) => [name, this.inside(traced, name)])) };
  }

  #object({ attributes }: Extract<ExprNode, { type: 'Object' }>, scope: Scope): Traced {
    const value: Record<string, unknown> = {};
    const parts = new Map<string, Origin>();
    for (const attribute of attributes) {
      if (attribute.type === 'ObjectAttributeValue') {
        const traced = this.#trace(attribute.value, scope);
        value[attribute.name] = traced.value;
        parts.set(attribute.name, traced.origin);
        continue;
      }
      if (attribute.type === 'ObjectConditionalSplat' && !this.#holds(attribute.condition, scope)) continue;
      const splat = this.#trace(attribute.value, scope);
      if (!isRecord(splat.value)) continue;
      const names = Object.keys(splat.value);
      this.#options.spend(names.length);
      for (const name of names) {
        value[name] = splat.value[name];
        parts.set(name, this.inside(splat, name));
      }
    }
    return { value, origin: { parts } };
  }

  #array({ elements }: Extract<ExprNode, { type: 'Array' }>, scope: Scope): Traced {
    return list(
      elements.flatMap(({ value, isSplat }) => {
        const traced = this.#trace(value, scope);
        return isSplat ? (this.#items(traced) ?? []) : [traced];
      }),
    );
  }

  #call(node: Extract<ExprNode, { type: 'FuncCall' }>, scope: Scope): Traced {
    const name = `${node.namespace}::${node.name}`;
    if (name === 'global::coalesce') {
      for (const argument of node.args) {
        const traced = this.#trace(argument, scope);
        if (traced.value !== null && traced.value !== undefined) return traced;
      }
      return nothing;
    }
    const [argument] = node.args;
    if (name === 'array::compact' && argument) {
      const items = this.#items(this.#trace(argument, scope));
      return items ? list(items.filter(({ value }) => value !== null)) : nothing;
    }
    return this.#compute(node, scope);
  }

  #holds(condition: ExprNode, scope: Scope): boolean {
    return this.#compute(condition, scope).value === true;
  }

  #compute(node: ExprNode, scope: Scope): Traced {
    return { value: this.#options.evaluate(inScope(node, scope)), origin: null };
  }
}

function ancestor(scope: Scope, n: number): Scope | null {
  let current: Scope | null = scope;
  for (let step = 0; step < n; step += 1) current = current?.parent ?? null;
  return current;
}

/** As groq-js nests scopes: `^` passes over the hidden ones. */
function nestedIn(scope: Scope, traced: Traced): Scope {
  return { traced, parent: scope.hidden ? scope.parent : scope, hidden: false };
}

function hiddenIn(scope: Scope, traced: Traced): Scope {
  return { ...nestedIn(scope, traced), hidden: true };
}

/** A tree that evaluates a node as in this scope. */
function inScope(node: ExprNode, { traced: { value }, parent, hidden }: Scope): ExprNode {
  if (!parent || node.type === 'Value' || node.type === 'Everything' || node.type === 'Parameter')
    return node;
  if (!hidden) return inScope({ type: 'Projection', base: { type: 'Value', value }, expr: node }, parent);
  const map: ExprNode = { type: 'Map', base: { type: 'Value', value: [value] }, expr: node };
  return inScope({ type: 'AccessElement', base: map, index: 0 }, parent);
}

function list(items: Traced[]): Traced {
  return {
    value: items.map(({ value }) => value),
    origin: { parts: new Map(items.map(({ origin }, index) => [index, origin])) },
  };
}

function slice<Item>(
  items: Item[],
  { left, right, isInclusive }: Extract<ExprNode, { type: 'Slice' }>,
): Item[] {
  const from = left < 0 ? left + items.length : left;
  const to = (right < 0 ? right + items.length : right) + (isInclusive ? 1 : 0);
  return items.slice(Math.max(from, 0), Math.max(to, 0));
}

function placeOf(document: LakeDocument): Place {
  return { document, path: '$', source: document };
}

function partOf(source: unknown, step: string | number): unknown {
  if (typeof step === 'number') return Array.isArray(source) ? source[step] : undefined;
  return isRecord(source) && Object.hasOwn(source, step) ? source[step] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Path) && !(value instanceof DateTime);
}

function keyOf(value: unknown): string | null {
  return isRecord(value) && typeof value['_key'] === 'string' ? value['_key'] : null;
}

/** `['name']`, as paths of source maps have it. */
export function attributeSegment(name: string): string {
  return `['${escaped(name)}']`;
}

const escapes: Record<string, string> = { '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(name: string): string {
  return name.replace(/['\\]/g, '\\$&').replace(/[\f\n\r\t]/g, (letter) => escapes[letter] ?? letter);
}
