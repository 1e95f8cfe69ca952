import { expect, test } from 'vitest';
import { scriptsLater } from '#lib/cache/scripts-later.ts';

const page = `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>
<link rel="preload" as="image" href="/lake/images/x.jpg"/>
<script src="/_next/static/chunks/react.js" async=""></script></head>
<body><script type="application/ld+json">{"a":"\\u003cscript"}</script><p>Text</p>
<script>self.__next_f.push([1,"data"])</script><script src="/_next/static/chunks/old.js" noModule=""></script><script src="/_next/static/chunks/main.js" id="_R_" async=""></script></body></html>`;

test('asks for no script of the site until the page is there, and for everything else as before', () => {
  const later = scriptsLater(page);
  // Browsers of today never ask for the one that is left.
  expect(later.match(/<script src=[^>]*>/g)).toEqual([
    '<script src="/_next/static/chunks/old.js" noModule="">',
  ]);
  expect(later).not.toContain('as="script"');
  expect(later.match(/data-later="[^"]+"/g)).toEqual([
    'data-later="/_next/static/chunks/react.js"',
    'data-later="/_next/static/chunks/main.js"',
  ]);
  for (const kept of [
    'a.css',
    'as="image"',
    'application/ld+json',
    'self.__next_f.push',
    'id="_R_"',
    '<p>Text</p>',
  ])
    expect(later).toContain(kept);
  expect(later).toMatch(/<script>[^<]+<\/script><\/body><\/html>$/);
});

test('is done once, and leaves alone what is no page', () => {
  expect(scriptsLater(scriptsLater(page))).toBe(scriptsLater(page));
  expect(scriptsLater('{"a":1}')).toBe('{"a":1}');
});
