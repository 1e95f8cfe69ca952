import sharp, { type Sharp } from 'sharp';
import { type ImageRequest, type OutputFormat, type Plan } from './image-request.ts';

/** Pictures with more pixels than this are neither taken in nor opened: they are made to exhaust memory. */
export const MAX_INPUT_PIXELS = 120_000_000;

export const mimeTypes: Record<OutputFormat, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Opens a picture of any kind that is taken in. Only the first frame of a moving one. */
export function openImage(file: string): Sharp {
  return sharp(file, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error' });
}

/** Renders the picture in `file` as planned. Metadata of the original (places, cameras) never gets into the answer. */
export async function renderImage(
  file: string,
  plan: Plan,
  request: ImageRequest,
  format: OutputFormat,
): Promise<Buffer> {
  const background =
    request.bg === undefined ? (format === 'jpg' ? '#ffffff' : '#ffffff00') : `#${request.bg}`;

  // sharp applies only one rotation, one flip and one extraction before a resize; so what the address asks for on
  // top of the original's own orientation starts from pixels that are upright already.
  let image = openImage(file).autoOrient();
  if (plan.extract) image = image.extract(plan.extract);
  if (plan.rotate !== 0 || (plan.extract && plan.crop)) {
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    image = sharp(data, { raw: info });
    if (plan.rotate !== 0) image = image.rotate(plan.rotate);
    if (plan.rotate !== 0 && plan.crop) {
      const turned = await image.raw().toBuffer({ resolveWithObject: true });
      image = sharp(turned.data, { raw: turned.info });
    }
  }
  if (plan.crop === 'entropy') {
    image = image.resize({ ...plan.resize, fit: 'cover', position: sharp.strategy.entropy });
  } else {
    if (plan.crop) image = image.extract(plan.crop);
    image = image.resize({ ...plan.resize, fit: 'fill' });
  }
  // Flipped last: mirroring before a resize is moved before the crop by sharp, which would mirror the crop too.
  if (request.flip || plan.pad || request.blur || request.sharp || request.invert === 'true' || request.sat) {
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    image = sharp(data, { raw: info });
    if (request.flip?.includes('h')) image = image.flop();
    if (request.flip?.includes('v')) image = image.flip();
    // Hosted Sanity documents one value: -100 takes all colour away.
    if (request.sat === -100) image = image.greyscale();
    if (request.invert === 'true') image = image.negate({ alpha: false });
    if (request.blur) image = image.blur(Math.max(0.3, request.blur / 10));
    if (request.sharp) image = image.sharpen({ sigma: 0.5 + request.sharp / 50 });
    if (plan.pad) {
      const spareX = plan.pad.width - info.width;
      const spareY = plan.pad.height - info.height;
      const left = Math.floor(spareX / 2);
      const top = Math.floor(spareY / 2);
      image = image
        .ensureAlpha()
        .extend({ left, top, right: spareX - left, bottom: spareY - top, background });
    }
  }
  if (request.bg !== undefined || format === 'jpg') image = image.flatten({ background });
  return encode(image, format, request);
}

function encode(image: Sharp, format: OutputFormat, { q, fm }: ImageRequest): Promise<Buffer> {
  const quality = Math.max(1, Math.round(q));
  switch (format) {
    case 'jpg':
      return image.jpeg({ quality, mozjpeg: false, progressive: fm === 'pjpg' }).toBuffer();
    case 'png':
      return image.png({ compressionLevel: 9 }).toBuffer();
    case 'webp':
      return image.webp({ quality, effort: 4 }).toBuffer();
    case 'avif':
      // AVIF's scale is its own: two thirds of the number looks like a JPEG of that quality.
      return image.avif({ quality: Math.max(1, Math.round(quality * 0.66)), effort: 3 }).toBuffer();
  }
}
