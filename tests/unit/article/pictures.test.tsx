import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { Picture } from '#components/ui/picture.tsx';
import { shapes } from '#components/ui/shapes.ts';
import { pictureAspect, pictureSources } from '#sanity/pictures.ts';
import type { Picture as PictureFacts } from '#sanity/queries/picture.ts';

vi.mock('#lib/env.ts', () => ({
  env: { content: { mode: 'embedded', projectId: 'gazette', dataset: 'production' } },
}));

const picture: PictureFacts = {
  assetId: 'image-0123456789abcdef0123456789abcdef01234567-3000x2000-jpg',
  alt: 'A harbour',
  caption: null,
  credit: null,
  width: 3000,
  height: 2000,
  hotspot: null,
  crop: null,
  lqip: 'data:image/png;base64,AA==',
};
const crop = { _type: 'sanity.imageCrop', left: 0.5, right: 0, top: 0, bottom: 0.1 } as const;
const hotspot = { _type: 'sanity.imageHotspot', x: 0.75, y: 0.3, width: 0.2, height: 0.2 } as const;
const questions = (srcSet: string) =>
  srcSet
    .split(', ')
    .map((candidate) => new URL(candidate.split(' ')[0] ?? '', 'https://g.example').searchParams);

describe('the addresses of a picture', () => {
  test('ask for each width in a format that the browser takes, and none larger than there is', () => {
    const small = pictureSources({ ...picture, width: 900, height: 600 }, shapes.article);
    expect(small.srcSet.match(/ \d+w/g)).toEqual([' 400w', ' 760w']);
    for (const asked of questions(small.srcSet)) expect(asked.get('auto')).toBe('format');
    const tiny = pictureSources({ ...picture, width: 90, height: 60 }, shapes.article);
    expect([tiny.width, tiny.height, tiny.srcSet.match(/ \d+w/g)]).toEqual([90, 60, [' 90w']]);
  });

  test('keep to what the editor cropped, and give its shape', () => {
    const { srcSet, width, height } = pictureSources({ ...picture, crop }, shapes.article);
    for (const asked of questions(srcSet)) expect(asked.get('rect')).toBe('1500,0,1500,1800');
    expect(width / height).toBeCloseTo(1500 / 1800, 2);
    expect(pictureAspect({ ...picture, crop })).toBeCloseTo(1500 / 1800, 5);
  });

  test('cut round the focal point where a shape is asked for', () => {
    const left = questions(pictureSources(picture, shapes.thumbnail).srcSet)[0];
    const focused = questions(pictureSources({ ...picture, hotspot }, shapes.thumbnail).srcSet)[0];
    const centre = (asked: URLSearchParams | undefined) => {
      const [x = 0, , width = 0] = (asked?.get('rect') ?? '0,0,3000,2000').split(',').map(Number);
      return x + width / 2;
    };
    expect(centre(focused)).toBeGreaterThan(centre(left));
    expect([focused?.get('w'), focused?.get('h')]).toEqual(['120', '120']);
  });
});

describe('a picture on a page', () => {
  const html = (parts: { priority?: boolean; decorative?: boolean } = {}) =>
    renderToStaticMarkup(<Picture picture={picture} shape={shapes.article} sizes="100vw" {...parts} />);

  test('has its room from the start, softly filled, and waits until it comes near', () => {
    expect(html()).toContain('width="2000" height="1333"');
    expect(html()).toContain('background-image:url(&quot;data:image/png');
    expect(html()).toContain('loading="lazy"');
    expect(html()).toContain('alt="A harbour"');
  });

  test('that a page opens with is fetched first', () => {
    expect(html({ priority: true })).toMatch(/loading="eager".*fetchPriority="high"/i);
  });

  test('beside text that says the same is silent', () => {
    expect(html({ decorative: true })).toContain('alt=""');
  });
});
