import { createImageUrlBuilder } from '@sanity/image-url';
import { env } from '#lib/env.ts';
import type { Picture } from './queries/picture.ts';

const { content } = env;

const builder = createImageUrlBuilder({
  projectId: content.projectId,
  dataset: content.dataset,
  // The embedded lake's pictures are read through the site itself, so a page never names another port.
  ...(content.mode === 'embedded' && { baseUrl: '/lake' }),
});

export type Shape = {
  /** Width divided by height; null keeps the picture's own, as the editor cropped it. */
  ratio: number | null;
  /** Widths in pixels that a browser may choose from. */
  widths: readonly number[];
};

export type PictureSources = { src: string; srcSet: string; width: number; height: number };

/** Addresses of a picture in several sizes, cut around its focal point, never larger than the original. */
export function pictureSources(picture: Picture, { ratio, widths }: Shape): PictureSources {
  const { crop } = picture;
  const { width: croppedWidth, height: croppedHeight } = cropped(picture);
  const aspect = ratio ?? croppedWidth / croppedHeight;
  // The widest cut of this shape that the original has pixels for.
  const widest = Math.floor(Math.min(croppedWidth, croppedHeight * aspect));

  const usable = widths.filter((width) => width <= widest);
  const chosen = usable.length > 0 ? usable : [widest];
  const url = (width: number) => {
    const image = builder
      .image({
        asset: { _ref: picture.assetId },
        ...(picture.hotspot && { hotspot: picture.hotspot }),
        ...(crop && { crop }),
      })
      .width(width)
      .auto('format');
    return (ratio === null ? image : image.height(Math.round(width / ratio)).fit('crop')).url();
  };

  const width = chosen.at(-1) ?? widest;
  return {
    src: url(width),
    srcSet: chosen.map((candidate) => `${url(candidate)} ${candidate}w`).join(', '),
    width,
    height: Math.round(width / aspect),
  };
}

/** Width divided by height, as the editor cropped it. */
export function pictureAspect(picture: Picture): number {
  const { width, height } = cropped(picture);
  return width / height;
}

function cropped({ width, height, crop }: Picture): { width: number; height: number } {
  return {
    width: width * (1 - (crop?.left ?? 0) - (crop?.right ?? 0)),
    height: height * (1 - (crop?.top ?? 0) - (crop?.bottom ?? 0)),
  };
}

/**
 * A picture for what is read away from the site, such as shared links and feeds: its full address and true size, cut to the
 * shape of `width` and `height`, and smaller where the original is.
 */
export function absolutePicture(
  picture: Picture,
  width: number,
  height: number,
): { url: string; width: number; height: number } {
  const { src, ...size } = pictureSources(picture, { ratio: width / height, widths: [width] });
  return { url: new URL(src, env.siteUrl).href, width: size.width, height: size.height };
}
