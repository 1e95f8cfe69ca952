import sharp, { type Sharp } from 'sharp';
import { pixelsOf, type ImageRequest, type OutputFormat, type Plan } from './image-request.ts';

/** Pictures with more pixels than this are neither taken in nor opened: they are made to exhaust memory. */
const MAX_INPUT_PIXELS = 100_000_000;

export const mimeTypes: Record<OutputFormat, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Opens a picture of any kind that is taken in; of a moving one its first frame. */
export function openImage(file: string): Sharp {
  return sharp(file, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error' });
}

/** Renders the picture in `file` as planned. The original's metadata (places, cameras) never gets into the answer. */
export async function renderImage(
  file: string,
  plan: Plan,
  request: ImageRequest,
  format: OutputFormat,
): Promise<Buffer> {
  let image = openImage(file).autoOrient();
  if (plan.extract) image = image.extract(plan.extract);
  if (plan.rotate) image = (await settle(image)).rotate(plan.rotate);
  if (plan.crop) image = (plan.rotate ? await settle(image) : image).extract(plan.crop);
  image = plan.entropy
    ? image.resize({ ...plan.resize, fit: 'cover', position: sharp.strategy.entropy })
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
  const quality = Math.max(1, Math.round(request.q));
  return encoders[format](image, {
    quality,
    progressive: request.fm === 'pjpg',
    hurry: pixelsOf(plan) > 4_000_000,
  }).toBuffer();
}

function hasEffect({ flip, sat, invert, blur, sharp: sharpen }: ImageRequest): boolean {
  return Boolean(flip ?? blur ?? sharpen) || sat === -100 || invert === 'true';
}

/** sharp has a fixed order for what it does to one input; what must come after something else starts from its pixels. */
async function settle(image: Sharp): Promise<Sharp> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

type Encoding = { quality: number; progressive: boolean; hurry: boolean };

const encoders: Record<OutputFormat, (image: Sharp, encoding: Encoding) => Sharp> = {
  jpg: (image, { quality, progressive }) => image.jpeg({ quality, progressive }),
  png: (image) => image.png(),
  webp: (image, { quality, hurry }) => image.webp({ quality, effort: hurry ? 2 : 4 }),
  // AVIF's scale is its own: two thirds of the number looks like a JPEG of that quality. Of its efforts, 2 is the most
  // that a reader can wait for.
  avif: (image, { quality, hurry }) =>
    image.avif({ quality: Math.ceil(quality * 0.66), effort: hurry ? 0 : 2 }),
};
