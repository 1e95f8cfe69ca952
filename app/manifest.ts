import type { MetadataRoute } from 'next';
import { getSite } from '#sanity/queries/site.ts';

/** What a phone needs to keep the site on its home screen. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name, description } = await getSite.published();
  return {
    id: '/',
    name,
    short_name: name,
    ...(description && { description }),
    lang: 'en-GB',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
