import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { embedOrigins, readEmbed, whyNoEmbed } from '#components/blocks/embed/providers.ts';
import { EmbedView } from '#components/blocks/embed/view.tsx';

const video = 'jNQXAC9IVRw';
const post = '3k4duaz5vfs2b';
const spotify = '4uLU6hMCjMI75M1A2tKUQC';

/** What editors paste, and the frame that it comes to. */
const possible: [string, string][] = [
  [`https://www.youtube.com/watch?v=${video}`, `https://www.youtube-nocookie.com/embed/${video}?autoplay=1`],
  [
    `https://youtu.be/${video}?si=abc&t=90`,
    `https://www.youtube-nocookie.com/embed/${video}?autoplay=1&start=90`,
  ],
  [
    `https://m.youtube.com/watch?list=x&v=${video}&t=1m5s`,
    `https://www.youtube-nocookie.com/embed/${video}?autoplay=1&start=65`,
  ],
  [`https://www.youtube.com/shorts/${video}`, `https://www.youtube-nocookie.com/embed/${video}?autoplay=1`],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
  [
    'https://vimeo.com/76979871/0a1b2c3d4e',
    'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e&dnt=1&autoplay=1',
  ],
  ['https://x.com/jack/status/20', 'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true'],
  ['https://twitter.com/jack/status/20?s=20', 'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true'],
  [
    'https://www.instagram.com/p/CuE2WNQs6vH/?hl=en',
    'https://www.instagram.com/p/CuE2WNQs6vH/embed/captioned/',
  ],
  [
    'https://instagram.com/zuck/reel/CuE2WNQs6vH',
    'https://www.instagram.com/reel/CuE2WNQs6vH/embed/captioned/',
  ],
  [
    `https://bsky.app/profile/bsky.app/post/${post}`,
    `https://embed.bsky.app/embed/bsky.app/app.bsky.feed.post/${post}`,
  ],
  [
    'https://mastodon.social/@Gargron/100254678717223630',
    'https://mastodon.social/@Gargron/100254678717223630/embed',
  ],
  [
    `https://open.spotify.com/intl-de/track/${spotify}?si=1`,
    `https://open.spotify.com/embed/track/${spotify}`,
  ],
  [
    'https://www.openstreetmap.org/?mlat=51.4778&mlon=-0.0014#map=16/51.4778/-0.0014',
    'https://www.openstreetmap.org/export/embed.html?bbox=-0.00784%2C51.47513%2C0.00504%2C51.48047&layer=mapnik&marker=51.4778%2C-0.0014',
  ],
  [
    'https://www.google.com/maps/place/Royal+Observatory/@51.4769,-0.0005,17z/data=x',
    'https://www.google.com/maps?q=Royal+Observatory&ll=51.4769%2C-0.0005&z=17&output=embed',
  ],
  [
    'https://www.google.co.uk/maps/@51.5,0.1,12.5z',
    'https://www.google.com/maps?q=51.5%2C0.1&ll=51.5%2C0.1&z=12&output=embed',
  ],
  ['https://www.google.com/maps/embed?pb=!1m18!1m12', 'https://www.google.com/maps/embed?pb=%211m18%211m12'],
];

const impossible = [
  'https://evil.example/watch?v=jNQXAC9IVRw',
  'https://youtube.com.evil.example/watch?v=jNQXAC9IVRw',
  'https://www.youtube.com/@somebody',
  'https://www.youtube.com/watch?v=short',
  'https://x.com/jack',
  'https://bsky.app/profile/bsky.app',
  'https://mastodon.evil.example/@Gargron/100254678717223630',
  'https://www.openstreetmap.org/about',
  'https://www.google.com/search?q=maps',
  'https://user:pass@x.com/jack/status/20',
  'https://x.com:8443/jack/status/20',
  'javascript:alert(1)',
  'youtube',
  '',
];

describe('addresses', () => {
  test.each(possible)('%s is shown by %s', (pasted, frame) => {
    expect(readEmbed(pasted)?.frame).toBe(frame);
  });

  test('come from origins that are known beforehand, and lead to a page that is read the same again', () => {
    for (const [pasted] of possible) {
      const found = readEmbed(pasted);
      expect(embedOrigins).toContain(new URL(found?.frame ?? '').origin);
      expect(readEmbed(found?.page), pasted).toEqual(found);
    }
  });

  test.each(impossible)('“%s” is not shown', (pasted) => {
    expect(readEmbed(pasted)).toBeNull();
  });

  test('that can’t be shown are explained', () => {
    expect(whyNoEmbed('https://evil.example/')).toMatch(
      /Nothing from evil\.example.*YouTube.*and Google Maps/,
    );
    expect(whyNoEmbed('https://x.com/jack')).toMatch(/page of X is no single/);
    expect(whyNoEmbed('https://www.openstreetmap.org/about')).toMatch(/names no place/);
    expect(whyNoEmbed('https://maps.app.goo.gl/abc')).toMatch(/short address/);
    expect(whyNoEmbed('youtube')).toMatch(/starts with https/);
  });
});

describe('what stands in its place', () => {
  const render = (url: string, title = 'Me at the zoo') =>
    renderToStaticMarkup(<EmbedView value={{ url, title, caption: 'The first.' }} />);

  test('fetches nothing: it is a link, and says who would learn of a visit', () => {
    const html = render(`https://youtu.be/${video}`);
    expect(html).not.toMatch(/<(?:iframe|img|script|link|video)\b|\ssrc=/);
    expect(html).toMatch(/<a [^>]*href="https:\/\/www\.youtube\.com\/watch\?v=jNQXAC9IVRw"[^>]*>/);
    expect(html).toContain('YouTube (Google) can see your visit');
    expect(html).toContain('aspect-ratio:1.777');
  });

  test('is nothing where the address is not known, and has a name where the title is missing', () => {
    expect(render('https://evil.example/')).toBe('');
    expect(render('')).toBe('');
    expect(render('https://x.com/jack/status/20', '')).toContain('data-embed-title="X post"');
  });
});
