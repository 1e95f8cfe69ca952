import type { Feed, FeedItem } from '#sanity/queries/feed.ts';

/** A headline with everything in it that could break out of a format. */
export const hostile = 'Tide ]]> & <b>“harbour”</b> 🌊 </title><script>\u0000\u000B\uFFFE\uD83C \'"';

/** What is left of it where XML can't hold the rest. */
export const readable = 'Tide ]]> & <b>“harbour”</b> 🌊 </title><script> \'"';

export const item = (parts: Partial<FeedItem> = {}): FeedItem => ({
  id: 'article-1',
  path: '/city/tide',
  headline: 'The tide comes back',
  standfirst: 'Salt & water < 5 metres.',
  language: null,
  kind: 'news',
  isRunning: false,
  publishedAt: '2026-11-20T08:30:00+01:00',
  updatedAt: null,
  section: { id: 'section-city', title: 'City', path: '/city', colour: 'blue' },
  authors: [
    { id: 'author-ana', name: 'Ana & Bo', path: '/authors/ana' },
    { id: 'author-li', name: 'Li Wen', path: '/authors/li-wen' },
  ],
  picture: {
    src: '/lake/images/gate.jpg?w=1200&h=675',
    width: 1200,
    height: 675,
    alt: 'A gate "half" open',
    credit: 'Bo & Co',
  },
  topics: ['Water', 'City'],
  ...parts,
});

export const feed = (items: FeedItem[]): Feed => ({
  title: 'City · Gazette',
  description: 'What happens in the city & around it',
  publication: 'Gazette',
  path: '/city',
  items,
});

export const site = { url: 'https://news.example.org', language: 'en-GB' };
