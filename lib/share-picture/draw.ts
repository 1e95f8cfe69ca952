import { join } from 'node:path';
import sharp from 'sharp';
import { shareColours } from './colours.ts';
import { drawable } from './drawable.ts';
import { shareSize, type ShareFacts } from './facts.ts';

const MARGIN = 80;
const TITLE_HEIGHT = 336;
/** Pixels, the largest first: the first at which the title fits is taken. */
const TITLE_SIZES = [92, 80, 70, 62, 54, 46];
const SMALL = 36;
const ink = '#ffffff';

/** The headlines’ own letters. A format of its own, as the library that draws doesn’t read what browsers do. */
const fontfile = join(process.cwd(), 'components/ui/fonts/newsreader-display.ttf');
/** As the file names itself. */
const family = 'Newsreader 16pt';

/**
 * Draws a picture of words over the section’s colour: a PNG of `shareSize`. Words that our letters can’t write are left
 * out, rather than drawn as boxes: then the publication’s name stands alone.
 */
export async function drawSharePicture({
  title,
  label,
  publication,
  colour,
}: ShareFacts): Promise<Uint8Array> {
  const [above, name, main] = await Promise.all([
    line(label),
    line(publication),
    fitted(drawable(title) ?? drawable(publication)),
  ]);
  const { width, height } = shareSize;
  const rule = await sharp({
    create: { width: width - 2 * MARGIN, height: 3, channels: 4, background: ink },
  })
    .png()
    .toBuffer();
  const foot = height - MARGIN - SMALL;
  const layers = [
    above && { input: above.data, left: MARGIN, top: 64 },
    main && { input: main.data, left: MARGIN, top: 128 },
    { input: rule, left: MARGIN, top: foot - 28 },
    name && { input: name.data, left: MARGIN, top: foot },
  ].filter((layer) => layer !== null);
  return sharp({ create: { width, height, channels: 3, background: shareColours[colour] } })
    .composite(layers)
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

type Drawn = Awaited<ReturnType<typeof drawn>>;

async function line(text: string | null): Promise<Drawn | null> {
  const words = drawable(text ?? '');
  // One line of it, however long it is.
  return words === null ? null : drawn(shortened(words, 48), SMALL);
}

async function fitted(text: string | null): Promise<Drawn | null> {
  if (!text) return null;
  const words = shortened(text, 180);
  for (const size of TITLE_SIZES) {
    const attempt = await drawn(words, size);
    if (attempt.info.height <= TITLE_HEIGHT) return attempt;
  }
  return drawn(shortened(words, 90), TITLE_SIZES.at(-1) ?? SMALL);
}

function drawn(text: string, size: number) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return sharp({
    text: {
      text: `<span font_family="${family}" size="${size}pt" foreground="${ink}">${escaped}</span>`,
      font: family,
      fontfile,
      width: shareSize.width - 2 * MARGIN,
      rgba: true,
      // Makes a point a pixel.
      dpi: 72,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
}

/** At most so many characters, whole words where that is possible. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
