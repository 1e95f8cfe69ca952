/**
 * Where readers’ programs find what is made for them: beside the page that says the same, by an ending. Next looks here
 * after files and fixed pages, and before `/<section>/<slug>`.
 */
export const machineAddresses = [
  { source: '/feed.:format(xml|atom|json)', destination: '/api/feeds/:format' },
  { source: '/topics/:slug/feed.:format(xml|atom|json)', destination: '/api/feeds/:format/topic/:slug' },
  { source: '/authors/:slug/feed.:format(xml|atom|json)', destination: '/api/feeds/:format/author/:slug' },
  { source: '/series/:slug/feed.:format(xml|atom|json)', destination: '/api/feeds/:format/series/:slug' },
  { source: '/:section/feed.:format(xml|atom|json)', destination: '/api/feeds/:format/section/:section' },
  { source: '/:section/:slug([^/]+).md', destination: '/api/markdown/:section/:slug' },
  { source: '/:path*/share.png', destination: '/api/share-picture/:path*' },
  { source: '/:key([A-Za-z0-9-]{8,128}).txt', destination: '/api/index-now/:key' },
];
