/** A path matched by a route, with the values of its `:names`. */
export type Match<R> = { route: R; params: Record<string, string> };

type Compiled<R> = { route: R; regex: RegExp; method: string | null };

/** Turns patterns (`/data/doc/:ds/:ids`, a last `*` for the rest) into what `matchPath` takes. */
export function compileRoutes<R extends { pattern: string; method?: string }>(routes: R[]): Compiled<R>[] {
  return routes.map((route) => ({
    route,
    method: route.method ?? null,
    regex: new RegExp(
      `^${route.pattern
        .replace(/[.+?^$(){}|[\]\\]/g, '\\$&')
        .replace(/:(\w+)/g, '(?<$1>[^/]+)')
        .replace(/\*$/, '(?<rest>.*)')}/?$`,
    ),
  }));
}

/** The first route that fits, or null. */
export function matchPath<R>(table: Compiled<R>[], path: string, method?: string): Match<R> | null {
  for (const { route, regex, method: own } of table) {
    if (own !== null && own !== method) continue;
    const groups = regex.exec(path);
    if (groups) return { route, params: decoded(groups.groups ?? {}) };
  }
  return null;
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}
