import type { SanityImageCrop, SanityImageHotspot } from '../types.gen.ts';

/** A picture with all that is needed to show it well. */
export type Picture = {
  assetId: string;
  /** Never missing: empty where the picture only decorates. */
  alt: string;
  caption: string | null;
  credit: string | null;
  /** Pixels of the original. */
  width: number;
  height: number;
  hotspot: SanityImageHotspot | null;
  crop: SanityImageCrop | null;
  /** A tiny blurred version as a data URL, shown until the picture arrives. */
  lqip: string | null;
};

/** A picture as `pictureFields` gives it. */
export type RawPicture = {
  assetId: string | null;
  alt: string | null;
  caption: string | null;
  credit: string | null;
  hotspot: SanityImageHotspot | null;
  crop: SanityImageCrop | null;
  width: number | null;
  height: number | null;
  lqip: string | null;
};

/** Null where no picture was chosen, or its file is gone. */
export function toPicture(raw: RawPicture | null): Picture | null {
  if (!raw?.assetId || !raw.width || !raw.height) return null;
  return { ...raw, assetId: raw.assetId, width: raw.width, height: raw.height, alt: raw.alt ?? '' };
}
