import { arrayToJSONMatchPath, extractWithPath, Mutation as Patcher } from '@sanity/mutator';
import { limits } from './limits.ts';
import type { PatchOperations } from './mutations.ts';
import { inTime } from './work-limit.ts';

type Attributes = Record<string, unknown>;

/** How long a patch that searches a whole document may take, in ms. */
const searchLimit = 2000;

/**
 * A document after a patch; the one that was given stays as it is. Throws an Error that says why where the patch can't
 * be applied.
 */
export function patched<T extends { _id: string }>(document: T, operations: PatchOperations): Attributes {
  const { inc, dec, insert, set, setIfMissing, unset, diffMatchPatch } = operations;
  const paths = [set, setIfMissing, diffMatchPatch, inc, dec].flatMap((part) => Object.keys(part ?? {}));
  const all = [...paths, ...(unset ?? []), ...(insert ? [pathOf(insert)] : [])];
  for (const path of all) checkPath(path);
  const work = () => {
    const before = apply(document, { set, setIfMissing, unset, diffMatchPatch });
    for (const path of Object.keys({ ...inc, ...dec })) checkNumbers(path, before);
    const counted = apply(before, { inc, dec });
    return insert ? inserted(counted, insert) : counted;
  };
  return all.some((path) => path.includes('..')) ? inTime(searchLimit, work) : work();
}

function apply(document: Attributes, operations: PatchOperations): Attributes {
  const given = Object.fromEntries(Object.entries(operations).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return document;
  const mutation = { patch: { ...given, id: String(document['_id']) } };
  return new Patcher({ mutations: [mutation as never] }).apply(document as never) as Attributes;
}

/** Only numbers can be counted up and down, as with hosted Sanity: what isn't there doesn't count as 0. */
function checkNumbers(path: string, document: Attributes): void {
  const targets = extractWithPath(path, document);
  if (targets.length > 0 && targets.every(({ value }) => typeof value === 'number')) return;
  throw new Error(`There is no number at "${path}" that could be increased or decreased`);
}

type Insert = NonNullable<PatchOperations['insert']>;

function pathOf(insert: Insert): string {
  return 'before' in insert ? insert.before : 'after' in insert ? insert.after : insert.replace;
}

/** After several places means after the last of them, which @sanity/mutator takes one too far where it is a range. */
function inserted(document: Attributes, insert: Insert): Attributes {
  if (!('after' in insert) || !insert.after.includes(':')) return apply(document, { insert });
  const lists = new Map<string, number>();
  for (const { path } of extractWithPath(insert.after, document)) {
    const index = path.at(-1);
    if (typeof index !== 'number') continue;
    const list = arrayToJSONMatchPath(path.slice(0, -1));
    lists.set(list, Math.max(index, lists.get(list) ?? 0));
  }
  let result = document;
  for (const [list, index] of lists)
    result = apply(result, { insert: { after: `${list}[${index}]`, items: insert.items } });
  return result;
}

/** Throws an Error for a path that would be too much work to follow. */
function checkPath(path: string): void {
  const outsideQuotes = path.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '""');
  const fault =
    path.length > limits.path
      ? `is longer than ${limits.path} characters`
      : /[[:,]\s*-?\d{6,}/.test(outsideQuotes)
        ? 'has a position beyond any list'
        : outsideQuotes.split('..').length > 3
          ? 'searches at more than two places'
          : null;
  if (fault) throw new Error(`The path "${path.slice(0, 80)}" ${fault}`);
}
