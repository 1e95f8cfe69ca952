/**
 * Shows a gallery's picture on the whole screen. Arrows and buttons turn to the others, round and round; Escape and
 * "Close" lead back to where the reader was.
 */
export function openLightbox(link: HTMLAnchorElement): void {
  const gallery = link.closest('[data-gallery]');
  const dialog = gallery?.querySelector('dialog');
  const stage = dialog?.querySelector('[data-stage]');
  const count = dialog?.querySelector('[data-place]');
  if (!gallery || !dialog || !stage || !count) return;

  const links = [...gallery.querySelectorAll<HTMLAnchorElement>('a[data-lightbox]')];
  let at = links.indexOf(link);
  const turn = (by: number) => {
    at = (at + by + links.length) % links.length;
    const shown = links[at] ?? link;
    const picture = new Image();
    picture.sizes = '100vw';
    picture.srcset = shown.dataset['lightbox'] ?? '';
    picture.src = shown.href;
    picture.alt = shown.querySelector('img')?.alt ?? '';
    const caption = shown.parentElement?.querySelector('figcaption');
    stage.replaceChildren(picture, ...(caption ? [caption.cloneNode(true)] : []));
    count.textContent = `${at + 1} of ${links.length}`;
  };

  const closed = new AbortController();
  const until = { signal: closed.signal };
  const onClick = ({ target }: MouseEvent) => {
    const by = target instanceof HTMLElement && target.dataset['turn'];
    if (by) turn(Number(by));
  };
  const onKey = ({ key }: KeyboardEvent) => {
    const forward = getComputedStyle(dialog).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowLeft' || key === 'ArrowRight') turn(key === forward ? 1 : -1);
  };
  const onClose = () => {
    closed.abort();
    // Not every browser gives a link the focus when it is clicked, and so has none to give back.
    link.focus();
  };
  dialog.addEventListener('click', onClick, until);
  dialog.addEventListener('keydown', onKey, until);
  dialog.addEventListener('close', onClose, until);
  turn(0);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[data-turn="1"]')?.focus();
}
