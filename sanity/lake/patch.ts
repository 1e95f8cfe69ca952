import { extractWithPath, Mutation as Patcher } from '@sanity/mutator';
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
export function patched(document: Attributes, operations: PatchOperations): Attributes {
  const paths = pathsOf(operations);
  for (const path of paths) checkPath(path);
  const work = () => inSteps(document, operations);
  return paths.some((path) => path.includes('..')) ? inTime(searchLimit, work) : work();
}

/**
 * What does something else when done twice is done at each place by itself: @sanity/mutator would do it as many times
 * as a range is long.
 */
function inSteps(
  document: Attributes,
  { set, setIfMissing, unset, diffMatchPatch, inc, dec, insert }: PatchOperations,
): Attributes {
  let result = apply(document, { set, setIfMissing, unset });
  for (const [path, text] of Object.entries(diffMatchPatch ?? {}))
    for (const place of placesOf(path, result)) result = apply(result, { diffMatchPatch: { [place]: text } });
  for (const [path, by] of [
    ...Object.entries(inc ?? {}),
    ...Object.entries(dec ?? {}).map(([path, by]) => [path, -by] as const),
  ]) {
    checkNumbers(path, result);
    for (const place of placesOf(path, result)) result = apply(result, { inc: { [place]: by } });
  }
  return insert ? inserted(result, insert) : result;
}

function apply(document: Attributes, operations: PatchOperations): Attributes {
  const given = Object.fromEntries(Object.entries(operations).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return document;
  const mutation = { patch: { ...given, id: String(document['_id']) } };
  return new Patcher({ mutations: [mutation] }).apply(document as never) as Attributes;
}

/** Paths to each place that a path finds; the path itself where it says only one. */
function placesOf(path: string, document: Attributes): string[] {
  if (!/[:,]|\.\./.test(path)) return [path];
  return [...new Set(extractWithPath(path, document).map((found) => pathTo(found.path)))];
}

function pathTo(segments: readonly unknown[]): string {
  return segments
    .map((segment) => (typeof segment === 'number' ? `[${segment}]` : `['${String(segment)}']`))
    .join('');
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

/** Inserts into each list that a path finds. */
function inserted(document: Attributes, insert: Insert): Attributes {
  const path = pathOf(insert);
  const [, list = path, position = ''] = /^(.*)(\[[^\]]*\])$/.exec(path) ?? [];
  let result = document;
  for (const place of placesOf(list, document)) {
    const at = `${place}${position}`;
    if ('before' in insert) result = apply(result, { insert: { ...insert, before: at } });
    else if ('replace' in insert) result = apply(result, { insert: { ...insert, replace: at } });
    else result = apply(result, { insert: { ...insert, after: lastOf(at, result) } });
  }
  return result;
}

/** After several places means after the last of them, which @sanity/mutator takes one too far where it is a range. */
function lastOf(path: string, document: Attributes): string {
  const places = path.includes(':') ? extractWithPath(path, document) : [];
  const last = places.at(-1);
  return last ? pathTo(last.path) : path;
}

function pathsOf(operations: PatchOperations): string[] {
  const { inc, dec, insert, set, setIfMissing, unset, diffMatchPatch } = operations;
  const keyed = [set, setIfMissing, diffMatchPatch, inc, dec].flatMap((part) => Object.keys(part ?? {}));
  return [...keyed, ...(unset ?? []), ...(insert ? [pathOf(insert)] : [])];
}

/** Throws an Error for a path that would be too much work to follow, or leads nowhere good. */
function checkPath(path: string): void {
  const outsideQuotes = path.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '""');
  const fault =
    path.length > limits.path
      ? `is longer than ${limits.path} characters`
      : /[[:,]\s*-?\d{6,}/.test(outsideQuotes)
        ? 'has a position beyond any list'
        : outsideQuotes.split('..').length > 3
          ? 'searches at more than two places'
          : path.includes('__proto__')
            ? 'has an attribute that can’t be kept'
            : null;
  if (fault) throw new Error(`The path "${path.slice(0, 80)}" ${fault}`);
}
