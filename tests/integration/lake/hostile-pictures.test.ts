import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLake, rejection, type TestLake } from './support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

const svg = (content: string, attributes = 'width="40" height="20"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`);

/** A few lines that keep a renderer busy for hours. */
const endlessDrawing = svg(
  `<filter id="f" x="0" y="0" width="1" height="1">${'<feMorphology operator="dilate" radius="90"/>'.repeat(300)}</filter>
   ${'<rect width="96" height="96" filter="url(#f)" fill="red"/>'.repeat(300)}`,
  'width="96" height="96"',
);

const letters = 'abcdefghij'.split('');
const billionLaughs = Buffer.concat([
  Buffer.from(
    `<!DOCTYPE laughs [<!ENTITY a "ha">${letters
      .slice(1)
      .map((letter, at) => `<!ENTITY ${letter} "${`&${letters[at]};`.repeat(10)}">`)
      .join('')}]>`,
  ),
  svg('<text>&j;</text>'),
]);

const upload = (body: Buffer) => lake.editor.assets.upload('image', body, { filename: 'picture.png' });
const stored = async () => (await readdir(join(lake.dir, 'assets', 'production'))).toSorted();

describe('refused, and nothing is left of it', () => {
  beforeAll(() => upload(svg('<rect width="9" height="9"/>')));
  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['a PNG of 30,000 by 30,000 pixels', () => pngOf(30_000, 30_000)],
    ['a GIF of 60,000 by 60,000', () => gifOf(60_000, 60_000)],
    ['a WebP that says 16,383 by 16,383', () => webpOf(16_383, 16_383)],
    ['a TIFF that says 65,000 by 65,000', tiffBomb],
    ['a drawing of 100,000 by 100,000', () => svg('', 'width="100000" height="100000"')],
    ['a billion laughs', () => billionLaughs],
    ['a PNG without its pixels', async () => (await picture().png().toBuffer()).subarray(0, 200)],
    ['a JPEG that ends early', async () => (await picture().jpeg().toBuffer()).subarray(0, 700)],
    ['a page', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['a program that calls itself a picture', () => Buffer.from('\x7fELF\x02\x01\x01 and so on')],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s', async (_, make) => {
    const before = await stored();
    expect(await rejection(upload(await make()))).toMatchObject({
      statusCode: 400,
      message: expect.stringMatching(/picture/i) as string,
    });
    expect(await stored()).toEqual(before);
  });
});

test('a drawing that is never done is given up, and keeps nobody waiting meanwhile', async () => {
  const { path } = await upload(await picture().png().toBuffer());
  const done: string[] = [];
  const bomb = rejection(upload(endlessDrawing)).finally(() => done.push('the bomb'));
  for (const width of [11, 12, 13]) {
    expect((await fetch(`${lake.url}/${path}?w=${width}`)).status).toBe(200);
    done.push(`picture of ${width}`);
  }
  expect(await bomb).toMatchObject({ statusCode: 400 });
  expect(done).toEqual(['picture of 11', 'picture of 12', 'picture of 13', 'the bomb']);
});

test('a note of a gigabyte, packed into a PNG, is not unpacked', async () => {
  const png = await picture().png().toBuffer();
  const note = chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(2 ** 28))]));
  const before = process.memoryUsage().rss;
  // After the header, before the pixels.
  const { path } = await upload(Buffer.concat([png.subarray(0, 33), note, png.subarray(33)]));
  const shown = await fetch(`${lake.url}/${path}?w=20`);
  expect((await shown.arrayBuffer()).byteLength).toBeLessThan(2000);
  expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 27);
});

test('a picture that is a page as well is served as a picture, whatever it is called', async () => {
  const gif = await picture().gif().toBuffer();
  const { path } = await lake.editor.assets.upload(
    'image',
    Buffer.concat([gif, Buffer.from('<script>alert(1)</script>')]),
    { filename: 'page.html', contentType: 'text/html' },
  );
  const { headers } = await fetch(`${lake.url}/${path}`);
  expect(headers.get('content-type')).toBe('image/gif');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain('sandbox');
});

test('a drawing fetches nothing from elsewhere when it is turned into pixels', async () => {
  const asked: string[] = [];
  const { createServer } = await import('node:http');
  const spy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((done) => spy.listen(0, '127.0.0.1', done));
  const address = spy.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { path } = await upload(
    svg(`<image href="http://127.0.0.1:${port}/spy.png" width="40" height="20"/>
         <image href="file://${lake.dir}/editor-token" width="9" height="9"/>`),
  );
  expect((await fetch(`${lake.url}/${path}?fm=png&w=20`)).status).toBe(200);
  await new Promise((done) => spy.close(done));
  expect(asked).toEqual([]);
});

test('a moving picture with more frames than anybody can wait for is shown as its first', async () => {
  const frame = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  const frames = Array.from({ length: 400 }, () => frame);
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ effort: 1 })
    .toBuffer();
  const { path } = await upload(gif);
  const shown = await fetch(`${lake.url}/${path}?w=40`);
  expect((await sharp(await shown.arrayBuffer(), { animated: true }).metadata()).pages ?? 1).toBe(1);
});

function picture() {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  return sharp({ create: { width: 60, height: 30, channels: 3, background: '#000', noise } });
}

/** A PNG of a few kilobytes that claims to be enormous. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.ceil(width / 8) + 1));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function gifOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const frame = Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0]), size, Buffer.from([0])]);
  const screen = Buffer.concat([size, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
  return Buffer.concat([Buffer.from('GIF89a'), screen, frame, Buffer.from([2, 2, 0x4c, 1, 0, 0x3b])]);
}

function webpOf(width: number, height: number): Buffer {
  const bits = Buffer.alloc(30);
  bits.write('RIFF', 0);
  bits.writeUInt32LE(22, 4);
  bits.write('WEBPVP8L', 8);
  bits.writeUInt32LE(10, 16);
  bits[20] = 0x2f;
  bits.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21);
  return bits;
}

async function tiffBomb(): Promise<Buffer> {
  const tiff = await picture().tiff({ compression: 'none' }).toBuffer();
  const directory = tiff.readUInt32LE(4);
  for (let entry = directory + 2; entry < directory + 2 + 12 * tiff.readUInt16LE(directory); entry += 12) {
    const tag = tiff.readUInt16LE(entry);
    // Width and height, as 32-bit numbers.
    if (tag !== 256 && tag !== 257) continue;
    tiff.writeUInt16LE(4, entry + 2);
    tiff.writeUInt32LE(65_000, entry + 8);
  }
  return tiff;
}
