import { encode as encodeBlurHash } from 'blurhash';
import { rgbaToThumbHash } from 'thumbhash';
import { openImage } from './image-render.ts';
import { paletteOf, type Pixels } from './image-palette.ts';
import type { Size } from './image-request.ts';

/** What an uploader may ask to be worked out (`?meta=`); dimensions and transparency always are. */
export const metadataNames = ['lqip', 'palette', 'blurhash', 'thumbhash'] as const;
export type MetadataName = (typeof metadataNames)[number];

/** What a picture is, read from its first bytes whatever its name says. */
export type ImageKind = { extension: string; mimeType: string; size: Size };

/** Kinds of pictures that are taken in, by sharp's name for them. */
const kinds: Record<string, Omit<ImageKind, 'size'>> = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
  gif: { extension: 'gif', mimeType: 'image/gif' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  tiff: { extension: 'tif', mimeType: 'image/tiff' },
  svg: { extension: 'svg', mimeType: 'image/svg+xml' },
  heif: { extension: 'avif', mimeType: 'image/avif' },
};

/** Reads what kind of picture a file is; null where it is none that is taken in, or damaged, or too large to open. */
export async function readImageKind(file: string): Promise<ImageKind | null> {
  try {
    const { format, autoOrient } = await openImage(file).metadata();
    const kind = kinds[format];
    return kind ? { ...kind, size: { width: autoOrient.width, height: autoOrient.height } } : null;
  } catch {
    return null;
  }
}

/** The `metadata` of a `sanity.imageAsset` document. Throws where the picture's pixels can't be read. */
export async function imageMetadata(
  file: string,
  { width, height }: Size,
  wanted: ReadonlySet<MetadataName>,
): Promise<Record<string, unknown>> {
  const { hasAlpha } = await openImage(file).metadata();
  // One small copy of the pixels is enough for all that follows.
  const small = await openImage(file)
    .autoOrient()
    .resize({ width: 96, height: 96, fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = { data: small.data, width: small.info.width, height: small.info.height };
  let isOpaque = true;
  for (let index = 3; isOpaque && index < pixels.data.length; index += 4)
    isOpaque = pixels.data[index] === 255;

  return {
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', aspectRatio: width / height, width, height },
    hasAlpha,
    isOpaque,
    ...(wanted.has('lqip') && { lqip: await placeholderOf(file, isOpaque) }),
    ...(wanted.has('palette') && { palette: paletteOf(pixels) }),
    ...(wanted.has('blurhash') && { blurHash: blurHashOf(pixels) }),
    ...(wanted.has('thumbhash') && { thumbHash: thumbHashOf(pixels) }),
  };
}

/** A picture 20 pixels wide as a data address, to be shown blurred until the real one is there. */
async function placeholderOf(file: string, isOpaque: boolean): Promise<string> {
  const image = openImage(file).autoOrient().resize({ width: 20 });
  const buffer = await (isOpaque ? image.jpeg({ quality: 60 }) : image.png()).toBuffer();
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${buffer.toString('base64')}`;
}

function blurHashOf({ data, width, height }: Pixels): string {
  return encodeBlurHash(new Uint8ClampedArray(data), width, height, 4, 3);
}

function thumbHashOf({ data, width, height }: Pixels): string {
  return Buffer.from(rgbaToThumbHash(width, height, data)).toString('base64');
}
