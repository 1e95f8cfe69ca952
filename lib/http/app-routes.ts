import { globSync } from 'node:fs';

/** Every route of the app, as Next names it. Read from the project’s folders, which a running site may not have. */
export function appRoutes(): string[] {
  return globSync('app/**/{page.tsx,route.ts}').map(
    (file) =>
      `/${file
        .split('/')
        .slice(1, -1)
        .filter((part) => !part.startsWith('('))
        .join('/')}`,
  );
}
