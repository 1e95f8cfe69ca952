import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { AudioView } from '#components/blocks/audio/view.tsx';
import { fileKind } from '#components/blocks/download/file-kind.ts';
import { DownloadView } from '#components/blocks/download/view.tsx';

vi.mock('#lib/env.ts', () => ({
  env: { content: { mode: 'embedded', projectId: 'gazette', dataset: 'production' } },
}));

const hash = '0123456789abcdef0123456789abcdef01234567';
const at = (extension: string) => `/lake/files/gazette/production/${hash}.${extension}`;

describe('a recording', () => {
  const value = {
    assetId: `file-${hash}-mp3`,
    title: 'The foghorn, twice',
    credit: 'Sam Quill',
    transcript: 'A low note.\n\nThe same again.',
  };

  test('is not fetched before it is played, has a name and its words', () => {
    const html = renderToStaticMarkup(<AudioView value={value} />);
    expect(html).toMatch(new RegExp(`<audio [^>]*controls=""[^>]*preload="none" src="${at('mp3')}"`));
    const id = / id="([^"]+)">The foghorn, twice/.exec(html)?.[1];
    expect(html).toContain(`aria-labelledby="${id}"`);
    expect(html).toContain('<p>A low note.</p><p>The same again.</p></details>');
  });

  test('without its file is none', () => {
    expect(renderToStaticMarkup(<AudioView value={{ ...value, assetId: null }} />)).toBe('');
  });
});

describe('a file', () => {
  const value = {
    assetId: `file-${hash}-csv`,
    size: 12_345,
    filename: 'ferry times.csv',
    title: 'The timetable',
  };

  test('is a download under its own name, with its kind and size', () => {
    const html = renderToStaticMarkup(<DownloadView value={value} />);
    expect(html).toContain(`href="${at('csv')}?dl=ferry%20times.csv" download="ferry times.csv"`);
    expect(html).toContain('(CSV, 12 KB)');
  });

  test('of which nothing is known is named all the same, and one that is gone is none', () => {
    const bare = { ...value, size: null, filename: null, title: '' };
    expect(renderToStaticMarkup(<DownloadView value={bare} />)).toContain('>Download</a>');
    expect(renderToStaticMarkup(<DownloadView value={{ ...value, assetId: 'image-1' }} />)).toBe('');
  });

  test.each([
    [40, 'CSV, 0.1 KB'],
    [3_400, 'CSV, 3.4 KB'],
    [999_600, 'CSV, 1 MB'],
    [87_000_000, 'CSV, 87 MB'],
    [2_500_000_000, 'CSV, 2.5 GB'],
    [null, 'CSV'],
  ])('of %d bytes is "%s"', (size, words) => {
    expect(fileKind({ ...value, size })).toBe(words);
  });
});
