import { expect, test } from 'vitest';
import { appRoutes } from '#lib/http/app-routes.ts';
import { routeNames } from '#lib/http/route-names.ts';

const routes = appRoutes();
const routeOf = routeNames(routes);

test('each route of the site is found by an address of its own', () => {
  const filled = (route: string) =>
    route.replaceAll(/\[\[?\.\.\.[^\]]+\]\]?/g, 'some/thing').replaceAll(/\[[^\]]+\]/g, 'some');
  for (const route of routes) expect(routeOf(filled(route)), route).toBe(route);
});

test.each([
  ['/', '/'],
  ['/world', '/[section]'],
  ['/world/a-story', '/[section]/[slug]'],
  ['/world/a-story/page/2', '/[section]/[slug]/page/[page]'],
  ['/studio', '/studio/[[...tool]]'],
  ['/studio/structure/article', '/studio/[[...tool]]'],
  ['/api/comments/0199/like', '/api/comments/[id]/like'],
  ['/feed.xml', '/api/feeds/[format]/[[...scope]]'],
  ['/topics/health/feed.json', '/api/feeds/[format]/[[...scope]]'],
  ['/world/a-story.md', '/api/markdown/[section]/[slug]'],
  ['/world/a-story/share.png', '/api/share-picture/[[...path]]'],
  ['/robots.txt', '/robots.txt'],
  ['/llms.txt', '/llms.txt'],
  ['/0123456789abcdef.txt', '/api/index-now/[key]'],
  ['/_next/static/chunks/a.js', '/_next/static'],
  ['/lake/images/a.png', '/lake'],
  ['/a/b/c/d/e/f', 'none'],
  ['/api/nothing/at/all/here', 'none'],
])('%s is %s', (path, route) => {
  expect(routeOf(path)).toBe(route);
});
