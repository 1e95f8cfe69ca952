/** The name of an entry within the pages of its live blog. */
export const entryAnchor = (id: string): string => `entry-${id}`;

/** Where an entry is found for good, on whichever page it stands by then. */
export const entryAddress = (path: string, id: string): string => `${path}/entry/${encodeURIComponent(id)}`;

/** One page of a live blog; the first has the address of the article. */
export const pageAddress = (path: string, page: number): string =>
  page === 1 ? path : `${path}/page/${page}`;
