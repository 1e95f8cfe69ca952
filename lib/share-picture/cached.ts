import { cacheLife } from 'next/cache';
import { drawSharePicture } from './draw.ts';
import type { ShareFacts } from './facts.ts';

/** A drawn picture, kept: the same words are always the same picture. */
export async function getSharePicture(facts: ShareFacts): Promise<Uint8Array> {
  'use cache';
  cacheLife('max');
  return drawSharePicture(facts);
}
