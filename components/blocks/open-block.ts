import { loadEmbed } from './embed/load-embed.ts';
import { openLightbox } from './gallery/open-lightbox.ts';

/** Loads the embed, or opens the gallery’s picture, that a link stands for. */
export function openBlock(link: HTMLAnchorElement): void {
  if (link.dataset['embed']) loadEmbed(link);
  else openLightbox(link);
}
