import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseFormat,
  parseImageRequest,
  pixelsOf,
  planImage,
  type Plan,
} from '#sanity/lake/image-request.ts';

const original = { width: 1600, height: 1000 };

function planned(query: string, size = original): Plan {
  const request = parseImageRequest(new URLSearchParams(query));
  if (!request.ok || !request.value) throw new Error(`not a request: ${query}`);
  const plan = planImage(request.value, size);
  if (!plan.ok) throw new Error(plan.error);
  return plan.value;
}

describe('sizes', () => {
  test.each([
    ['w=400', [400, 250]],
    ['h=250', [400, 250]],
    ['w=400&h=400', [400, 250]],
    ['w=400&h=400&fit=max', [400, 250]],
    ['w=4000&fit=max', [1600, 1000]],
    ['w=3200', [3200, 2000]],
    ['w=400&h=400&fit=scale', [400, 400]],
    ['w=400&h=400&fit=crop', [400, 400]],
    ['w=3000&h=3000&fit=min', [1000, 1000]],
    ['w=200&dpr=2', [400, 250]],
    ['max-w=800', [800, 500]],
    ['max-h=100', [160, 100]],
    ['w=1200&max-w=800', [800, 500]],
    ['w=400&h=400&fit=crop&max-h=200', [400, 200]],
    ['rect=100,100,800,800&w=400', [400, 400]],
    ['or=90&w=100', [100, 160]],
    ['q=50', [1600, 1000]],
  ])('%s', (query, [width, height]) => {
    expect(planned(query).resize).toEqual({ width, height });
  });

  test('fill and fillmax put the picture on a canvas of the size asked for', () => {
    expect(planned('w=400&h=400&fit=fill')).toMatchObject({
      resize: { width: 400, height: 250 },
      pad: { width: 400, height: 400 },
    });
    expect(planned('w=3000&h=3000&fit=fillmax')).toMatchObject({
      resize: original,
      pad: { width: 3000, height: 3000 },
    });
  });
});

describe('what a crop keeps', () => {
  test.each([
    ['w=500&h=500&fit=crop', 300],
    ['w=500&h=500&fit=crop&crop=left', 0],
    ['w=500&h=500&fit=crop&crop=top,right', 600],
    ['w=500&h=500&fit=crop&crop=focalpoint&fp-x=0.25&fp-y=0.5', 0],
    ['w=500&h=500&fit=crop&crop=focalpoint&fp-x=0.5&fp-y=0.5', 300],
    ['w=500&h=500&fit=crop&crop=focalpoint&fp-x=1&fp-y=0', 600],
  ])('%s', (query, left) => {
    expect(planned(query).crop).toEqual({ left, top: 0, width: 1000, height: 1000 });
  });

  test('a crop inside a rectangle is one cut out of the original', () => {
    expect(planned('rect=200,100,1000,500&w=300&h=300&fit=crop')).toMatchObject({
      extract: { left: 450, top: 100, width: 500, height: 500 },
      crop: null,
    });
  });

  test('a rectangle over the edge is cut off there; one outside is refused', () => {
    expect(planned('rect=1500,900,500,500').extract).toEqual({
      left: 1500,
      top: 900,
      width: 100,
      height: 100,
    });
    const outside = parseImageRequest(new URLSearchParams('rect=1600,0,10,10'));
    if (!outside.ok || !outside.value) throw new Error('parses');
    expect(planImage(outside.value, original)).toMatchObject({ ok: false });
  });

  test('whatever is asked for, every cut lies inside the picture and nothing is empty', () => {
    const side = fc.integer({ min: 1, max: 3000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ width: side, height: side }),
        fc.record({ w: side, h: side, 'fp-x': share, 'fp-y': share }, { requiredKeys: [] }),
        fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'),
        fc.constantFrom('', 'top', 'focalpoint', 'bottom,left'),
        fc.constantFrom('0', '90', '180', '270'),
        (size, numbers, fit, crop, or) => {
          const query = new URLSearchParams({ fit, or, ...(crop && { crop }) });
          for (const [name, value] of Object.entries(numbers)) query.set(name, String(value));
          const request = parseImageRequest(query);
          if (!request.ok || !request.value) throw new Error('parses');
          const plan = planImage(request.value, size);
          if (!plan.ok) throw new Error(plan.error);
          const { crop: cut, extract, resize } = plan.value;
          const turned = or === '90' || or === '270' ? { width: size.height, height: size.width } : size;
          expect(pixelsOf(plan.value)).toBeLessThanOrEqual(16_010_000);
          expect(Math.max(resize.width, resize.height)).toBeLessThanOrEqual(
            2 * Math.max(size.width, size.height),
          );
          expect(resize.width).toBeGreaterThan(0);
          expect(resize.height).toBeGreaterThan(0);
          for (const [rect, whole] of [
            [cut, turned],
            [extract, size],
          ] as const) {
            if (!rect) continue;
            expect(rect.left).toBeGreaterThanOrEqual(0);
            expect(rect.top).toBeGreaterThanOrEqual(0);
            expect(rect.left + rect.width).toBeLessThanOrEqual(whole.width);
            expect(rect.top + rect.height).toBeLessThanOrEqual(whole.height);
          }
        },
      ),
    );
  });
});

test.each([
  'w=0',
  'w=-5',
  'w=9000',
  'w=NaN',
  'w=1e999',
  'fit=squash',
  'q=101',
  'rect=1,2,3',
  'bg=red',
  'dpr=50',
  'fm=exe',
])('refuses %s with a sentence', (query) => {
  expect(parseImageRequest(new URLSearchParams(query))).toMatchObject({
    ok: false,
    error: expect.stringMatching(/^Invalid parameter/) as string,
  });
});

test.each([
  ['w=8000&h=8000&fit=scale', { width: 3200, height: 3200 }],
  ['w=8000', { width: 3200, height: 2000 }],
  ['w=4000&dpr=3', { width: 3200, height: 2000 }],
  ['min-w=8000&w=10', { width: 3200, height: 2000 }],
  ['rect=0,0,10,10&w=8000', { width: 3200, height: 3200 }],
])('%s is made no larger than anybody can see', (query, size) => {
  expect(planned(query).resize).toEqual(size);
});

test('a picture and its canvas become smaller together', () => {
  expect(planned('w=8000&h=4000&fit=fill')).toMatchObject({
    resize: { width: 2560, height: 1600 },
    pad: { width: 3200, height: 1600 },
  });
});

test('however large the original is, what is made of it is not', () => {
  const { width, height } = planned('w=8192&h=8192&fit=crop', { width: 9000, height: 9000 }).resize;
  expect([width, height]).toEqual([4000, 4000]);
});

test('an address without parameters of a picture asks for the original', () => {
  expect(parseImageRequest(new URLSearchParams('dl=a.jpg&utm_source=x'))).toEqual({ ok: true, value: null });
});

describe('formats', () => {
  const auto = { auto: 'format' as const, fm: undefined };
  test.each([
    [auto, 'jpg', 'image/avif,image/webp,*/*', 'avif'],
    [auto, 'png', 'image/webp,*/*', 'webp'],
    [auto, 'png', '*/*', 'png'],
    [auto, 'jpg', undefined, 'jpg'],
    [{ auto: undefined, fm: 'pjpg' as const }, 'png', 'image/avif', 'jpg'],
    [{ auto: undefined, fm: undefined }, 'webp', 'image/avif', 'webp'],
    [{ auto: undefined, fm: undefined }, 'tif', undefined, 'jpg'],
    [{ auto: undefined, fm: undefined }, 'gif', undefined, 'gif'],
    [auto, 'gif', 'image/avif,image/webp,*/*', 'webp'],
    [auto, 'webp', 'image/avif,image/webp,*/*', 'webp'],
    [auto, 'gif', undefined, 'gif'],
  ])('%o of a %s for %s is %s', (request, extension, accept, expected) => {
    expect(chooseFormat(request, extension, accept, 1_000_000)).toBe(expected);
  });

  test('a large picture is no AVIF unless that is asked for by name', () => {
    const accept = 'image/avif,image/webp,*/*';
    expect(chooseFormat(auto, 'jpg', accept, 5_000_000)).toBe('webp');
    expect(chooseFormat({ auto: undefined, fm: 'avif' }, 'jpg', accept, 5_000_000)).toBe('avif');
  });
});
