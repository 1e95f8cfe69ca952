/**
 * Every kind of page that a reader can come to, with an address of it in the sample edition. What must hold on all of them
 * (accessibility, weight, layout, valid HTML, screenshots) goes through this list, so a new kind of page is one line here.
 */
export type PageType = {
  name: PageTypeName;
  /** Path and query on the site. */
  path: string;
  /** The answer's status: 200, unless the page is there to say something else. */
  status: number;
};

const pages = {
  front: '/',
  section: '/science',
  article: '/city/port-ellery-votes-to-let-the-tide-back-in',
  'long-article': '/health/depression-plainly',
  'right-to-left': '/science/why-the-sea-returns-twice-a-day',
  'live-blog': '/city/the-inner-basin-vote-live',
  opinion: '/culture/against-the-standing-ovation',
  author: '/authors/nadia-haddad-lowe',
  topic: '/topics/harbour',
  latest: '/latest',
  'latest-page-2': '/latest/page/2',
  series: '/series/keeping-time',
  corrections: '/corrections',
  'static-page': '/about',
  search: '/search',
  'search-results': '/search?q=tide',
  'nothing-found': '/search?q=xylophonists&section=city',
  feeds: '/feeds',
  'story-not-found': { path: '/health/no-such-story', status: 404 },
  'address-not-found': { path: '/no/such/page/at/all', status: 404 },
  'all-comments': '/comment/all?article=article-depression-plainly',
  'comment-form': '/comment?article=article-depression-plainly',
  'sign-in': '/sign-in',
  'guest-mail': '/comment/check-mail',
  'guest-link-over': '/comment/confirm?token=none',
  'account-deleted': '/account/deleted',
  unsubscribe: '/unsubscribe?token=none',
} satisfies Record<string, string | { path: string; status: number }>;

export type PageTypeName = keyof typeof pages;

export const pageTypes: readonly PageType[] = Object.entries(pages).map(([name, page]) => ({
  name: name as PageTypeName,
  status: 200,
  ...(typeof page === 'string' ? { path: page } : page),
}));
