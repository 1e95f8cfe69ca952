import type { LakeDocument } from './types.ts';

type Mapping = { type: 'value'; source: { type: 'documentValue'; document: number; path: number } };

/** Which field of which document each value of an answer comes from: what click-to-edit goes by. */
export type SourceMap = {
  documents: { _id: string; _type: string }[];
  paths: string[];
  mappings: Record<string, Mapping>;
};

type Origin = { document: number; value: unknown; path: string };

/**
 * Maps an answer back to its documents: a value belongs to the nearest object around it that has the `_id` of a
 * document, if that document has an equal value at the same path. What a query renames or computes is left out.
 */
export function sourceMapOf(result: unknown, documents: ReadonlyMap<string, LakeDocument>): SourceMap {
  const map: SourceMap = { documents: [], paths: [], mappings: {} };
  const documentNumbers = new Map<string, number>();
  const pathNumbers = new Map<string, number>();

  const originOf = (value: object): Origin | null => {
    const document = '_id' in value && typeof value._id === 'string' ? documents.get(value._id) : undefined;
    if (!document) return null;
    const _id = typeof document['_originalId'] === 'string' ? document['_originalId'] : document._id;
    const number = numberOf(documentNumbers, map.documents, _id, { _id, _type: document._type });
    return { document: number, value: document, path: '$' };
  };

  const walk = (value: unknown, at: string, origin: Origin | null): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        walk(item, `${at}[${index}]`, origin && inList(origin, item, index));
    } else if (typeof value === 'object' && value !== null) {
      const here = originOf(value) ?? origin;
      for (const [name, item] of Object.entries(value)) {
        if (!name.startsWith('_')) walk(item, `${at}${segment(name)}`, here && inObject(here, name));
      }
    } else if (origin && value !== null && origin.value === value) {
      const path = numberOf(pathNumbers, map.paths, origin.path, origin.path);
      map.mappings[at] = {
        type: 'value',
        source: { type: 'documentValue', document: origin.document, path },
      };
    }
  };
  walk(result, '$', null);
  return map;
}

function numberOf<Item>(numbers: Map<string, number>, list: Item[], key: string, item: Item): number {
  const number = numbers.get(key) ?? list.push(item) - 1;
  numbers.set(key, number);
  return number;
}

function inObject({ document, value, path }: Origin, name: string): Origin | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return { document, value: (value as Record<string, unknown>)[name], path: `${path}${segment(name)}` };
}

/** The item with the same `_key`, wherever the query put it; without keys, the one at the same place. */
function inList({ document, value, path }: Origin, item: unknown, index: number): Origin | null {
  if (!Array.isArray(value)) return null;
  const key = keyOf(item);
  if (key === null) return { document, value: value[index], path: `${path}[${index}]` };
  const source: unknown = value.find((candidate) => keyOf(candidate) === key);
  return source === undefined
    ? null
    : { document, value: source, path: `${path}[?(@._key=='${escaped(key)}')]` };
}

function keyOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('_key' in value)) return null;
  return typeof value._key === 'string' ? value._key : null;
}

function segment(name: string): string {
  return `['${escaped(name)}']`;
}

const escapes: Record<string, string> = { '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(name: string): string {
  return name.replace(/['\\]/g, '\\$&').replace(/[\f\n\r\t]/g, (letter) => escapes[letter] ?? letter);
}
