import { loadEmbed } from './embed/load-embed.ts';
import { openLightbox } from './gallery/open-lightbox.ts';

/**
 * Opens a gallery's picture or loads an embed where the click is on one. Where the reader asks for a new tab or a download,
 * the link is theirs to have.
 */
export function followBlockClick(event: MouseEvent): void {
  const { target } = event;
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('a[data-embed], a[data-lightbox]');
  if (!link) return;
  event.preventDefault();
  if (link.dataset['embed']) loadEmbed(link);
  else openLightbox(link);
}
