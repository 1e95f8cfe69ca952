import type { Check } from '../types.ts';

/** Links lead to web pages, and say where. */
export const linkScheme: Check = {
  id: 'linkScheme',
  version: 1,
  title: 'Links that lead to no web page',
  fixed: true,
  ofText: true,
  on: ['new', 'edit'],
  run: ({ refused }) =>
    refused.slice(0, 5).map(({ target, why }) => ({
      verdict: 'reject',
      code: 'link_not_allowed',
      detail: `${why}: ${target.slice(0, 100)}`,
    })),
};
