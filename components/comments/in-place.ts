import type { MouseEvent } from 'react';

/** A link that does its work here, and is still a link for whoever opens it elsewhere. */
export const inPlace = (action: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  action();
};
