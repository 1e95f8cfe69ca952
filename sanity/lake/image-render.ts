import sharp, { type Sharp } from 'sharp';
import { pixelsOf, type ImageRequest, type OutputFormat, type Plan } from './image-request.ts';

/** Pictures with more pixels than this are neither taken in nor opened: they are made to exhaust memory. */
const MAX_INPUT_PIXELS = 100_000_000;

export const mimeTypes: Record<OutputFormat, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/** Seconds after which work on one picture is given up: it is made to take for ever. */
const MAX_SECONDS = 20;

/** A moving picture with more pixels over its frames than this, before or after, is shown as its first frame. */
const MAX_MOVING_PIXELS = { original: 50_000_000, answer: 20_000_000 };

type Opening = { moving?: boolean };

/** Opens a picture of any kind that is taken in; of a moving one its first frame, unless all are asked for. */
export function openImage(file: string, { moving = false }: Opening = {}): Sharp {
  return sharp(file, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error', animated: moving }).timeout({
    seconds: MAX_SECONDS,
  });
}

/**
 * Renders the picture in `file` as planned. The original's metadata (places, cameras) never gets into the answer. Of a
 * moving picture all frames, where the format can move and that is not too much work.
 */
export async function renderImage(
  file: string,
  plan: Plan,
  request: ImageRequest,
  format: OutputFormat,
): Promise<Buffer> {
  const motion = await motionOf(file, plan, format);
  let image = motion ? openImage(file, { moving: true }) : openImage(file).autoOrient();
  if (plan.extract) image = image.extract(plan.extract);
  if (plan.rotate) image = (await settle(image)).rotate(plan.rotate);
  if (plan.crop) image = (plan.rotate ? await settle(image) : image).extract(plan.crop);
  // What is in the picture can decide about a cut of one frame, not of all.
  image = plan.entropy
    ? image.resize({ ...plan.resize, fit: 'cover', position: motion ? 'centre' : sharp.strategy.entropy })
    : image.resize({ ...plan.resize, fit: 'fill' });
  if (hasEffect(request) || plan.pad) image = await settle(image);

  if (request.flip?.includes('h')) image = image.flop();
  if (request.flip?.includes('v')) image = image.flip();
  // Of saturation, hosted Sanity documents one value: -100 takes all colour away.
  if (request.sat === -100) image = image.greyscale();
  if (request.invert === 'true') image = image.negate({ alpha: false });
  if (request.blur) image = image.blur(Math.max(0.3, request.blur / 10));
  if (request.sharp) image = image.sharpen({ sigma: 0.5 + request.sharp / 50 });

  const background = request.bg ?? (format === 'jpg' ? '#ffffff' : '#ffffff00');
  if (plan.pad) {
    const left = Math.floor((plan.pad.width - plan.resize.width) / 2);
    const top = Math.floor((plan.pad.height - plan.resize.height) / 2);
    const right = plan.pad.width - plan.resize.width - left;
    const bottom = plan.pad.height - plan.resize.height - top;
    image = image.ensureAlpha().extend({ left, top, right, bottom, background });
  }
  if (request.bg || format === 'jpg')
    image = (plan.pad ? await settle(image) : image).flatten({ background });
  return encoders[format](image, {
    quality: Math.max(1, Math.round(request.q)),
    progressive: request.fm === 'pjpg',
    hurry: pixelsOf(plan) > 4_000_000,
    motion,
  }).toBuffer();
}

/** How long each frame of a moving picture is shown (ms), and how often all of them; of others none. */
type Motion = { delay?: number[]; loop?: number };

async function motionOf(file: string, plan: Plan, format: OutputFormat): Promise<Motion | null> {
  if (format !== 'gif' && format !== 'webp') return null;
  const original = await openImage(file).metadata();
  const { pages = 1, width, height, orientation = 1, delay, loop } = original;
  if (pages < 2 || (original.format !== 'gif' && original.format !== 'webp')) return null;
  // Frames lie one below the other, and can't be turned, nor be given a frame each.
  if (orientation > 1 || plan.rotate || plan.pad) return null;
  const tooMuch =
    width * height * pages > MAX_MOVING_PIXELS.original || pixelsOf(plan) * pages > MAX_MOVING_PIXELS.answer;
  return tooMuch ? null : { ...(delay && { delay }), ...(loop !== undefined && { loop }) };
}

function hasEffect({ flip, sat, invert, blur, sharp: sharpen }: ImageRequest): boolean {
  return Boolean(flip ?? blur ?? sharpen) || sat === -100 || invert === 'true';
}

/** sharp has a fixed order for what it does to one input; what must come after something else starts from its pixels. */
async function settle(image: Sharp): Promise<Sharp> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels, pageHeight } = info;
  return sharp(data, { raw: { width, height, channels, pageHeight } }).timeout({ seconds: MAX_SECONDS });
}

type Encoding = { quality: number; progressive: boolean; hurry: boolean; motion: Motion | null };

const encoders: Record<OutputFormat, (image: Sharp, encoding: Encoding) => Sharp> = {
  jpg: (image, { quality, progressive }) => image.jpeg({ quality, progressive }),
  png: (image) => image.png(),
  webp: (image, { quality, hurry, motion }) => image.webp({ quality, effort: hurry ? 2 : 4, ...motion }),
  gif: (image, { hurry, motion }) => image.gif({ effort: hurry ? 1 : 4, ...motion }),
  // AVIF's scale is its own: two thirds of the number looks like a JPEG of that quality. Of its efforts, 2 is the most
  // that a reader can wait for.
  avif: (image, { quality, hurry }) =>
    image.avif({ quality: Math.ceil(quality * 0.66), effort: hurry ? 0 : 2 }),
};
