/**
 * The link that a click is to follow, if it is one of these. Null where the reader asks for a new tab or a download,
 * which stay theirs to have.
 */
export function clickedLink(event: MouseEvent, selector: string): HTMLAnchorElement | null {
  if (
    event.defaultPrevented ||
    event.button ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return null;
  }
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
}
