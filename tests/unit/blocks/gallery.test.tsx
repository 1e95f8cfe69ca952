import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { GalleryView } from '#components/blocks/gallery/view.tsx';

vi.mock('#lib/env.ts', () => ({
  env: { content: { mode: 'embedded', projectId: 'gazette', dataset: 'production' } },
}));

const picture = (key: string, alt: string) => ({
  _key: key,
  assetId: 'image-0123456789abcdef0123456789abcdef01234567-1600x1067-jpg',
  alt,
  caption: `Caption of ${alt}`,
  credit: 'Ana Ruiz',
  hotspot: null,
  crop: null,
  width: 1600,
  height: 1067,
  lqip: null,
});
const missing = { ...picture('z', 'gone'), assetId: null };
const render = (pictures: Parameters<typeof GalleryView>[0]['value']['pictures']) =>
  renderToStaticMarkup(<GalleryView value={{ title: 'A day on the bus', pictures }} />);

test('every picture is a link to itself, described, captioned and credited', () => {
  const html = render([picture('a', 'A bus'), picture('b', 'A stop')]);
  expect(html.match(/<a [^>]*href="\/lake\/images\/[^"]+"[^>]*data-lightbox="[^"]+ 1600w"/g)).toHaveLength(2);
  expect(html).toContain('alt="A bus"');
  expect(html).toContain('Caption of A stop <span');
  expect(html.match(/Ana Ruiz/g)).toHaveLength(2);
  expect(html).toContain('A day on the bus');
});

test('where it is shown large is closed at first, and its buttons say what they do', () => {
  const html = render([picture('a', 'A bus'), picture('b', 'A stop')]);
  expect(html).toMatch(/<dialog (?![^>]*\bopen\b)[^>]*aria-label="A day on the bus"/);
  for (const name of ['Previous', 'Next', 'Close']) expect(html).toContain(`>${name}</button>`);
});

test('pictures whose file is gone leave no gap, and a gallery of nothing else is none', () => {
  expect(render([missing, picture('a', 'A bus')]).match(/<img/g)).toHaveLength(1);
  expect(render([missing])).toBe('');
  expect(render([])).toBe('');
});
