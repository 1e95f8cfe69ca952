/** What a frame of another company's may do. It may not lead this page elsewhere. */
const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation';

/** Puts the frame that a link stands for into its place. */
export function loadEmbed(cover: HTMLAnchorElement): void {
  const frame = document.createElement('iframe');
  frame.title = cover.dataset['embedTitle'] ?? '';
  frame.setAttribute('sandbox', sandbox);
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = cover.dataset['embed'] ?? '';
  // Kept, as React may yet look for it.
  cover.hidden = true;
  cover.after(frame);
  frame.focus();
}
