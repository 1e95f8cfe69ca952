import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CommentBody } from '#components/comments/comment-body.tsx';
import { parse } from '#lib/comments/content/parse.ts';
import type { Tree } from '#lib/comments/content/tree.ts';

const html = (tree: Tree) => renderToStaticMarkup(<CommentBody tree={tree} />);
const link = (href: string): Tree => [
  {
    type: 'paragraph',
    children: [{ type: 'link', href, host: 'example.org', children: [{ type: 'text', text: 'a story' }] }],
  },
];

test('every kind of node has its element', () => {
  const source =
    '*one* **two** ~~three~~ `four`\nfive\n\n> six\n\n- seven\n- eight\n\n3. nine\n\n```\nten\n```\n\n[eleven](https://example.org/)';
  const markup = html(parse(source).tree);
  for (const part of [
    '<em>one</em> <strong>two</strong> <s>three</s> <code>four</code><br/>five',
    '<blockquote><p>six</p></blockquote>',
    '<ul><li>seven</li><li>eight</li></ul>',
    '<ol start="3"><li>nine</li></ol>',
    '<pre><code>ten</code></pre>',
    '<a href="https://example.org/" rel="nofollow ugc noopener">eleven</a>',
  ])
    expect(markup).toContain(part);
});

test('a link whose words don’t say where it leads says so', () => {
  expect(html(link('https://example.org/x'))).toContain('(example.org)');
  expect(html(parse('https://example.org/x').tree)).not.toContain('(example.org)');
});

// The parser lets none of these through. A tree that came another way must be as harmless.
test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  '//example.org',
  '/sign-out',
])('a link to %j stays text', (href) => {
  const markup = html(link(href));
  expect(markup).toContain('a story');
  expect(markup).not.toContain('<a');
});

test('markup in a text is text', () => {
  const markup = html(parse('<img src=x onerror=alert(1)> <script>alert(1)</script> &lt;b&gt;').tree);
  expect(markup).not.toMatch(/<(img|script|b)\b/);
  expect(markup).toContain('&lt;script&gt;');
});
