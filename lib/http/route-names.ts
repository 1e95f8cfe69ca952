/**
 * Which route of the site answers a path, such as `/[section]/[slug]`. There are as many as the site has routes, whatever
 * somebody asks for, so that they can be counted; and none says what was asked for.
 */
export type RouteNames = (path: string) => string;

type Node = { name: string | null; fixed: Map<string, Node>; any: Node | null; rest: string | null };

/** What machines ask for beside a page; see machine-addresses.ts. */
const rewritten: [RegExp, string][] = [
  [/\/feed\.(?:xml|atom|json)$/, '/api/feeds/[format]/[[...scope]]'],
  [/^\/[^/]+\/[^/]+\.md$/, '/api/markdown/[section]/[slug]'],
  [/\/share\.png$/, '/api/share-picture/[[...path]]'],
  [/^\/[A-Za-z0-9-]{8,128}\.txt$/, '/api/index-now/[key]'],
];

/** `routes` as Next names them, without groups. */
export function routeNames(routes: readonly string[]): RouteNames {
  const root = node();
  for (const route of routes) add(root, route);
  return (path) => {
    if (path.startsWith('/_next/')) return path.startsWith('/_next/image') ? '/_next/image' : '/_next/static';
    if (path.startsWith('/lake/')) return '/lake';
    const fixed = find(root, segmentsOf(path), 0, true);
    if (fixed !== null) return fixed;
    const machine = rewritten.find(([pattern]) => pattern.test(path));
    return machine?.[1] ?? find(root, segmentsOf(path), 0, false) ?? 'none';
  };
}

const node = (): Node => ({ name: null, fixed: new Map(), any: null, rest: null });

const segmentsOf = (path: string) => path.split('/').filter(Boolean);

function add(root: Node, route: string): void {
  let at = root;
  for (const segment of segmentsOf(route)) {
    if (segment.startsWith('[[...') || segment.startsWith('[...')) {
      at.rest = route;
      if (segment.startsWith('[[')) at.name ??= route;
      return;
    }
    if (segment.startsWith('[')) {
      at = at.any ??= node();
      continue;
    }
    const next = at.fixed.get(segment) ?? node();
    at.fixed.set(segment, next);
    at = next;
  }
  at.name = route;
}

/** The most particular route; with `fixedOnly` one without variable parts, as Next prefers such to what is rewritten. */
function find(at: Node, segments: readonly string[], from: number, fixedOnly: boolean): string | null {
  const segment = segments[from];
  if (segment === undefined) return at.name;
  const fixed = at.fixed.get(segment);
  const found = fixed && find(fixed, segments, from + 1, fixedOnly);
  if (found) return found;
  if (fixedOnly) return null;
  return (at.any && find(at.any, segments, from + 1, false)) ?? at.rest;
}
