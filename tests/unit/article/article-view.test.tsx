import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { ArticleView } from '#components/article/article-view.tsx';
import { headingsOf } from '#components/article/headings.ts';
import { Teaser } from '#components/lists/teaser.tsx';
import { Popular } from '#components/popular/popular.tsx';
import type { Article, Body } from '#sanity/queries/article.ts';
import { bareArticle } from '../../support/article.ts';

// Pictures are read from where the instance at hand keeps them: here from none.
vi.mock('#lib/env.ts', () => ({
  env: { content: { mode: 'embedded', projectId: 'gazette', dataset: 'production' } },
}));

const url = 'https://gazette.example/city/a-test';

const text = (key: string, words: string, style: 'normal' | 'h2' | 'h3' = 'normal'): Body[number] => ({
  _type: 'block',
  _key: key,
  style,
  children: [{ _type: 'span', _key: `${key}-1`, text: words, marks: [] }],
});
const paragraphs = (count: number, words = 'A line of a dozen words that a reader takes in at once. ') =>
  Array.from({ length: count }, (_, index) => text(`p${index}`, words));
const headings = (count: number) =>
  Array.from({ length: count }, (_, index) => text(`h${index}`, `Part ${index + 1}`, 'h2'));

const html = (parts: Partial<Article> = {}) =>
  renderToStaticMarkup(
    <ArticleView place={null} article={{ ...bareArticle, ...parts }} url={url}>
      <p>The discussion</p>
    </ArticleView>,
  );
const count = (markup: string, part: string) => markup.split(part).length - 1;

describe('an article', () => {
  test('without picture, byline, standfirst, notes or text still stands, and has no empty parts', () => {
    const markup = html();
    expect(markup).toContain('<h1');
    expect(markup).toContain('1 minute to read');
    for (const part of ['<figure', '<img', '<aside', '<section', '<details', 'rel="author"', '<nav'])
      expect(markup).not.toContain(part);
  });

  test('of one word is one', () => {
    expect(html({ body: [text('a', 'Yes.')] })).toContain('<p>Yes.</p>');
  });

  test('keeps signs of every script as they were written', () => {
    const words = 'Ωμέγα 漢字 العربية 👩🏽‍🚀 e\u0301 🇮🇪 “quotes” <b>';
    const markup = html({ headline: words, standfirst: words, body: [text('a', words)] });
    expect(count(markup, words.replace('<b>', '&lt;b&gt;'))).toBe(3);
  });

  test('tells of its corrections at its head, and gives each a note that can be linked to', () => {
    const markup = html({
      corrections: [
        { _key: 'k2', correctedAt: '2026-11-24T10:00:00Z', text: 'It was 40.' },
        { _key: 'k1', correctedAt: '2026-11-23T10:00:00Z', text: 'It was Tuesday.' },
      ],
    });
    expect(markup).toContain('<dt>Corrected</dt><dd><a href="#corrections"><time dateTime="2026-11-24');
    expect(markup).toContain('id="correction-k1"');
    expect(markup).toContain('id="correction-k2"');
  });

  test('can be passed on by e-mail without a script, whatever is in its headline', () => {
    const markup = html({ headline: 'Up 5% & “more”?' });
    expect(markup).toContain(
      `href="mailto:?subject=Up%205%25%20%26%20%E2%80%9Cmore%E2%80%9D%3F&amp;body=${encodeURIComponent(url)}"`,
    );
  });

  test('that somebody paid for says so, by name, before its text', () => {
    const markup = html({ kind: 'sponsored', sponsor: 'Ell Ferries', body: [text('a', 'The text')] });
    expect(markup.indexOf('Paid for by Ell Ferries.')).toBeLessThan(markup.indexOf('The text'));
    expect(markup).toContain('>Sponsored<');
    expect(html({ kind: 'sponsored' })).toContain('paid for by a sponsor');
    expect(html({ sponsor: 'Ell Ferries' })).not.toContain('Ell Ferries');
  });
});

describe('the list of contents', () => {
  test('leads to every main heading of a piece with four or more', () => {
    const body = [...headings(4), text('x', 'Smaller', 'h3'), ...paragraphs(2)];
    const markup = html({ body });
    for (const { id, level } of headingsOf(body)) {
      expect(count(markup, `id="${id}"`)).toBe(1);
      // One list above the text, folded, and one beside it.
      expect(count(markup, `href="#${id}"`)).toBe(level === 2 ? 2 : 0);
    }
    expect(markup).toContain('<details class');
    expect(markup).not.toMatch(/<details[^>]* open/);
  });

  test('is there for a long piece with fewer headings, and not for a short one', () => {
    expect(html({ body: [...headings(2), ...paragraphs(200)] })).toContain('In this article');
    expect(html({ body: [...headings(3), ...paragraphs(2)] })).not.toContain('In this article');
    expect(html({ body: [...headings(1), ...paragraphs(200)] })).not.toContain('In this article');
  });

  test('of 30,000 words with 60 parts is whole, and the text is too', () => {
    const body = Array.from({ length: 60 }, (_, part) => [
      text(`h${part}`, 'Another part', 'h2'),
      ...paragraphs(42).map((block, index) => ({ ...block, _key: `p${part}-${index}` })),
    ]).flat();
    const markup = html({ body });
    expect(count(markup, '<h2 id="h-another-part')).toBe(60);
    expect(count(markup, 'href="#h-another-part')).toBe(120);
    expect(count(markup, '<p>A line of a dozen words')).toBe(60 * 42);
    expect(markup).toMatch(/1\d\d minutes to read/);
  });
});

describe('a text that may distress', () => {
  const helpLines: Article['helpLines'] = [
    {
      _key: 'a',
      name: 'Samaritans',
      description: 'Day and night',
      phone: '116 123',
      url: 'https://www.samaritans.org',
    },
    { _key: 'b', name: 'Find a help line', description: null, phone: null, url: 'https://findahelpline.com' },
    { _key: 'c', name: 'A bad one', description: null, phone: null, url: 'javascript:alert(1)' },
  ];

  test('is announced with the way to help beside the notice, and again at the end', () => {
    const markup = html({ contentNotice: 'This is about loss.', helpLines, body: [text('a', 'The text')] });
    const [notice = '', end = ''] = markup.split('The text');
    expect(notice).toContain('<a href="tel:116123" dir="auto">Samaritans, 116 123</a>');
    expect(notice).toContain('<a href="https://findahelpline.com" dir="auto">Find a help line</a>');
    expect(notice).toContain('href="#help-lines"');
    expect(end).toContain('id="help-lines"');
    expect(end).toContain('<a href="tel:116123" dir="ltr">116 123</a>');
    expect(markup).not.toContain('javascript:');
  });

  test('has its help lines without a notice too, and a notice without help lines', () => {
    expect(html({ helpLines })).not.toContain('Content notice');
    expect(html({ helpLines })).toContain('id="help-lines"');
    expect(html({ contentNotice: 'This is about loss.' })).not.toContain('help-lines');
  });
});

describe('an article in another language', () => {
  const language = { lang: 'ar', dir: 'rtl' } as const;

  test('says so on its element, and keeps the page’s own words in theirs', () => {
    const markup = html({ language, headline: 'المد', keyPoints: ['نقطة'] });
    expect(markup).toMatch(/^<article [^>]*lang="ar" dir="rtl">/);
    expect(markup).toContain('<h2 id="key-points" lang="en" dir="ltr">');
    expect(markup).toMatch(/<dl [^>]*lang="en" dir="ltr">/);
    expect(markup).toMatch(/<div [^>]*lang="en" dir="ltr"><p>The discussion<\/p>/);
  });

  test('says so in lists, on its own words alone', () => {
    const { id, path, section, publishedAt } = bareArticle;
    const markup = renderToStaticMarkup(
      <Teaser
        level={3}
        look="row"
        teaser={{
          id,
          path,
          section,
          publishedAt,
          language,
          kind: 'news',
          isRunning: false,
          authors: [],
          picture: null,
          headline: 'المد',
          standfirst: 'ماء',
        }}
      />,
    );
    expect(markup).toMatch(/^<article class="[^"]*">/);
    expect(markup).toMatch(/<h3 [^>]*lang="ar" dir="rtl">/);
    expect(markup).toMatch(/<p [^>]*lang="ar" dir="rtl">ماء/);
  });

  test('says so where it ranks', () => {
    const { id, path, section } = bareArticle;
    const ranked = { id, path, section, language, headline: 'المد' };
    const markup = renderToStaticMarkup(<Popular popular={{ read: [ranked], discussed: [] }} />);
    expect(markup).toMatch(/<h3 [^>]*lang="ar" dir="rtl"><a [^>]*>المد/);
  });
});
