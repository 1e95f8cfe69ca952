import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from '../tests/support/browser.ts';
import { pageTypes, type PageType } from '../tests/support/page-types.ts';

/**
 * `npm run screens [address]`: a picture of the first screen of each page type, in both schemes, on a phone and on a desktop,
 * from a running Gazette with the sample edition (http://localhost:3000 unless another address is given). They go to
 * docs/screens as `<page>-<scheme>-<width>.webp`, with a README that shows them all.
 */
const site = process.argv[2] ?? 'http://localhost:3000';
const folder = 'docs/screens';
const schemes = ['light', 'dark'] as const;
const screens = [
  { width: 375, height: 720, deviceScaleFactor: 2 },
  { width: 1280, height: 800, deviceScaleFactor: 1 },
];
const mostBytes = 60 * 1024;

const fileName = ({ name }: PageType, scheme: string, width: number) => `${name}-${scheme}-${width}.webp`;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await findChromium());
for (const { width, height, deviceScaleFactor } of screens) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const type of pageTypes) {
    await page.goto(site + type.path, { waitUntil: 'networkidle' });
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const file = fileName(type, scheme, width);
      writeFileSync(`${folder}/${file}`, await small(await page.screenshot()));
      console.log(file);
    }
  }
  await context.close();
}
await browser.close();
writeFileSync(`${folder}/README.md`, gallery());

/** The picture as WebP, as good as fits in `mostBytes`. */
async function small(png: Buffer): Promise<Buffer> {
  for (const quality of [85, 75, 65, 55, 45]) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= mostBytes) return webp;
  }
  throw new Error(`no quality brings this picture under ${mostBytes} bytes`);
}

function gallery(): string {
  const rows = pageTypes.flatMap((type) => [
    `## ${type.name}`,
    '',
    ...screens.flatMap(({ width }) => {
      const shown = width < 600 ? 188 : 400;
      return schemes.map(
        (scheme) =>
          `<img src="${fileName(type, scheme, width)}" width="${shown}" alt="${type.name}, ${scheme}, ${width} px">`,
      );
    }),
    '',
  ]);
  return ['# What readers see', '', 'Made by `npm run screens` from the sample edition.', '', ...rows].join(
    '\n',
  );
}
