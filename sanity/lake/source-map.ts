import { attributeSegment, type Place, type Traced, type Tracer } from './provenance.ts';

type Mapping = { type: 'value'; source: { type: 'documentValue'; document: number; path: number } };

/** Which field of which document each value of an answer comes from: what click-to-edit goes by. */
export type SourceMap = {
  documents: { _id: string; _type: string }[];
  paths: string[];
  mappings: Record<string, Mapping>;
};

/**
 * The source map of an answer, from what the tracer found. As in hosted Sanity one mapping stands for all that is
 * inside a value that was taken whole. A value that differs from what its document has there is left out.
 */
export function sourceMapOf(result: unknown, { origin }: Traced, tracer: Tracer): SourceMap {
  const map: SourceMap = { documents: [], paths: [], mappings: {} };
  const documentNumbers = new Map<string, number>();
  const pathNumbers = new Map<string, number>();

  const add = (at: string, { document, path }: Place): void => {
    // Perspectives add it; no document holds it.
    if (path === "$['_originalId']") return;
    const { _type, _originalId } = document;
    const _id = typeof _originalId === 'string' ? _originalId : document._id;
    map.mappings[at] = {
      type: 'value',
      source: {
        type: 'documentValue',
        document: numberOf(documentNumbers, map.documents, _id, { _id, _type }),
        path: numberOf(pathNumbers, map.paths, path, path),
      },
    };
  };
  const walk = (traced: Traced, at: string): void => {
    const { value } = traced;
    if (value === null || value === undefined) return;
    const place = tracer.originOf(traced);
    if (place && 'source' in place && place.source === value) add(at, place);
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        walk({ value: item, origin: tracer.inside(traced, index) }, `${at}[${index}]`);
    } else if (typeof value === 'object') {
      for (const [name, item] of Object.entries(value))
        walk({ value: item, origin: tracer.inside(traced, name) }, `${at}${attributeSegment(name)}`);
    }
  };
  walk({ value: result, origin }, '$');
  return map;
}

function numberOf<Item>(numbers: Map<string, number>, list: Item[], key: string, item: Item): number {
  const known = numbers.get(key) ?? list.push(item) - 1;
  numbers.set(key, known);
  return known;
}
