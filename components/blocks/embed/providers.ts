/** Something of another company’s, as it can be shown within a text. */
export type Embed = {
  /** As readers know it. */
  provider: string;
  /** Who learns of a visit once it is loaded. */
  company: string;
  what: 'video' | 'post' | 'map' | 'recording';
  /** The address of the frame. Nothing of it may be fetched before a reader asks. */
  frame: string;
  /** Its page, for readers who would rather go there. */
  page: string;
  /** The room that it takes: width by height, or a height in rem at any width. */
  room: { ratio: number } | { height: number };
};

type Provider = {
  name: string;
  /** Who learns of a visit. */
  company: string;
  /** Every origin that its frames come from. */
  frames: readonly string[];
  hosts: RegExp;
  /** What an address on one of these hosts leads to, if that can be shown. */
  read: (url: URL) => (Omit<Embed, 'provider' | 'company'> & { company?: string }) | null;
};

/** Servers of Mastodon whose posts may be shown: it has thousands, and an address alone does not tell that it is one. */
const mastodonServers = [
  'mastodon.social',
  'mastodon.online',
  'mastodon.world',
  'mastodonapp.uk',
  'mas.to',
  'mstdn.social',
  'hachyderm.io',
  'fosstodon.org',
  'infosec.exchange',
  'journa.host',
  'mathstodon.xyz',
  'mastodon.green',
  'newsie.social',
  'techhub.social',
  'universeodon.com',
];

const widescreen = { ratio: 16 / 9 };
const upright = { ratio: 9 / 16 };

const providers: readonly Provider[] = [
  {
    name: 'YouTube',
    company: 'YouTube (Google)',
    frames: ['https://www.youtube-nocookie.com'],
    hosts: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    read: (url) => {
      const [first = '', second = ''] = parts(url);
      const short = first === 'shorts';
      let id = url.searchParams.get('v') ?? '';
      if (url.hostname === 'youtu.be') id = first;
      else if (short || first === 'embed' || first === 'live') id = second;
      if (!/^[\w-]{11}$/.test(id)) return null;
      const start = seconds(url.searchParams.get('t') ?? url.searchParams.get('start'));
      return {
        what: 'video',
        frame: address('https://www.youtube-nocookie.com', `/embed/${id}`, { autoplay: 1, start }),
        page: short
          ? `https://www.youtube.com/shorts/${id}`
          : address('https://www.youtube.com', '/watch', { v: id, t: start && `${start}s` }),
        room: short ? upright : widescreen,
      };
    },
  },
  {
    name: 'Vimeo',
    company: 'Vimeo',
    frames: ['https://player.vimeo.com'],
    hosts: /^(?:(?:www|player)\.)?vimeo\.com$/,
    read: (url) => {
      const found = parts(url);
      const at = found.findIndex((part) => /^\d{5,12}$/.test(part));
      const id = found[at];
      if (!id) return null;
      // A video that is not listed has a second part, without which it stays closed.
      const key = url.searchParams.get('h') ?? found[at + 1] ?? '';
      const h = /^[\da-f]{6,16}$/.test(key) ? key : null;
      return {
        what: 'video',
        frame: address('https://player.vimeo.com', `/video/${id}`, { h, dnt: 1, autoplay: 1 }),
        page: `https://vimeo.com/${id}${h ? `/${h}` : ''}`,
        room: widescreen,
      };
    },
  },
  {
    name: 'X',
    company: 'X',
    frames: ['https://platform.twitter.com'],
    hosts: /^(?:(?:www|mobile)\.)?(?:x|twitter)\.com$/,
    read: (url) => {
      const [user = '', kind, id = ''] = parts(url);
      if (kind !== 'status' || !/^\w{1,15}$/.test(user) || !/^\d{1,20}$/.test(id)) return null;
      return {
        what: 'post',
        frame: address('https://platform.twitter.com', '/embed/Tweet.html', { id, dnt: 'true' }),
        page: `https://x.com/${user}/status/${id}`,
        room: { height: 36 },
      };
    },
  },
  {
    name: 'Instagram',
    company: 'Instagram (Meta)',
    frames: ['https://www.instagram.com'],
    hosts: /^(?:www\.)?instagram\.com$/,
    read: (url) => {
      const found = parts(url);
      const at = found.findIndex(
        (part) => part === 'p' || part === 'reel' || part === 'reels' || part === 'tv',
      );
      const id = found[at + 1] ?? '';
      if (at === -1 || at > 1 || !/^[\w-]{5,40}$/.test(id)) return null;
      const kind = found[at] === 'p' ? 'p' : 'reel';
      return {
        what: 'post',
        frame: `https://www.instagram.com/${kind}/${id}/embed/captioned/`,
        page: `https://www.instagram.com/${kind}/${id}/`,
        room: { height: 46 },
      };
    },
  },
  {
    name: 'Bluesky',
    company: 'Bluesky',
    frames: ['https://embed.bsky.app'],
    hosts: /^bsky\.app$/,
    read: (url) => {
      const [profile, who = '', post, id = ''] = parts(url);
      if (
        profile !== 'profile' ||
        post !== 'post' ||
        !/^[\w.:-]{3,253}$/.test(who) ||
        !/^\w{1,40}$/.test(id)
      ) {
        return null;
      }
      return {
        what: 'post',
        frame: `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}`,
        page: `https://bsky.app/profile/${who}/post/${id}`,
        room: { height: 30 },
      };
    },
  },
  {
    name: 'Mastodon',
    company: 'Mastodon',
    frames: mastodonServers.map((host) => `https://${host}`),
    hosts: new RegExp(
      `^(?:${mastodonServers.map((host) => host.replaceAll('.', String.raw`\.`)).join('|')})$`,
    ),
    read: (url) => {
      const [who = '', id = ''] = parts(url);
      if (!/^@\w{1,60}$/.test(who) || !/^\d{5,25}$/.test(id)) return null;
      const page = `https://${url.hostname}/${who}/${id}`;
      return { company: url.hostname, what: 'post', frame: `${page}/embed`, page, room: { height: 30 } };
    },
  },
  {
    name: 'Spotify',
    company: 'Spotify',
    frames: ['https://open.spotify.com'],
    hosts: /^open\.spotify\.com$/,
    read: (url) => {
      const [kind = '', id = ''] = parts(url).filter(
        (part) => part !== 'embed' && !/^intl-[a-z]{2}$/.test(part),
      );
      if (!/^(?:track|album|playlist|artist|episode|show)$/.test(kind) || !/^[\dA-Za-z]{22}$/.test(id))
        return null;
      return {
        what: 'recording',
        frame: `https://open.spotify.com/embed/${kind}/${id}`,
        page: `https://open.spotify.com/${kind}/${id}`,
        room: { height: 22 },
      };
    },
  },
  {
    name: 'OpenStreetMap',
    company: 'OpenStreetMap',
    frames: ['https://www.openstreetmap.org'],
    hosts: /^(?:www\.)?openstreetmap\.org$/,
    read: (url) => {
      const place = /^#?(?:.*&)?map=(\d{1,2})\/(-?[\d.]+)\/(-?[\d.]+)/.exec(url.hash);
      const zoom = Number(place?.[1] ?? url.searchParams.get('zoom') ?? 15);
      const pin = point(url.searchParams.get('mlat'), url.searchParams.get('mlon'));
      const middle = point(place?.[2], place?.[3]) ?? pin;
      if (!middle || zoom > 19) return null;
      const [lat, lon] = middle;
      const hash = `#map=${zoom}/${lat}/${lon}`;
      return {
        what: 'map',
        frame: address('https://www.openstreetmap.org', '/export/embed.html', {
          bbox: boundsOf(lat, lon, zoom),
          layer: 'mapnik',
          marker: pin?.join(','),
        }),
        page: pin
          ? `${address('https://www.openstreetmap.org', '/', { mlat: pin[0], mlon: pin[1] })}${hash}`
          : `https://www.openstreetmap.org/${hash}`,
        room: mapRoom,
      };
    },
  },
  {
    name: 'Google Maps',
    company: 'Google',
    frames: ['https://www.google.com'],
    hosts: /^(?:www\.|maps\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
    read: (url) => {
      const [maps, kind, name] = parts(url);
      if (maps !== 'maps') return null;
      const pb = url.searchParams.get('pb');
      // What Google’s own “Embed a map” gives.
      if (kind === 'embed' && pb) {
        const frame = address('https://www.google.com', '/maps/embed', { pb });
        return { what: 'map', frame, page: frame, room: mapRoom };
      }
      const [, latitude, longitude, zoom = '15'] =
        /\/@(-?[\d.]+),(-?[\d.]+)(?:,(\d{1,2})(?:\.\d+)?z)?/.exec(url.pathname) ?? [];
      const middle = point(latitude, longitude);
      if (!middle) return null;
      const q = kind === 'place' && name && !name.startsWith('@') ? decoded(name) : middle.join(',');
      return {
        what: 'map',
        frame: address('https://www.google.com', '/maps', {
          q,
          ll: middle.join(','),
          z: zoom,
          output: 'embed',
        }),
        page: `https://www.google.com${url.pathname}`,
        room: mapRoom,
      };
    },
  },
];

/** Width by height of every map. */
const mapRoom = { ratio: 3 / 2 };

/** Every origin that a frame may come from: what the site’s content security policy has to let in. */
export const embedOrigins: readonly string[] = providers.flatMap(({ frames }) => frames);

/** What the page at an address is shown by; null where nobody here is known, or the page is of another kind. */
export function readEmbed(text: string | null | undefined): Embed | null {
  const url = parsed(text);
  const provider = url && providerOf(url);
  if (!provider) return null;
  const found = provider.read(url);
  return found ? { provider: provider.name, company: provider.company, ...found } : null;
}

/** Why an address can’t be shown within a text, for the editor who pasted it. */
export function whyNoEmbed(text: string): string {
  const url = parsed(text);
  const names = providers.map(({ name }) => name);
  const possible = `Possible are pages of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`;
  if (!url) return `This is no whole address: it starts with https://. ${possible}`;
  if (/^(?:maps\.app\.)?goo\.gl$/.test(url.hostname)) {
    return 'This is a short address. Open it, wait for the map, and paste the long address that stands there then.';
  }
  const provider = providerOf(url);
  if (provider?.name.includes('Map')) {
    return 'This address names no place on the map. Move the map to the place, and copy the address again.';
  }
  return provider
    ? `This page of ${provider.name} is no single video, post or recording. Open the one that you mean, and paste its address.`
    : `Nothing from ${url.hostname} can be shown within a text; link to it instead. ${possible}`;
}

const providerOf = (url: URL) => providers.find(({ hosts }) => hosts.test(url.hostname));

function parsed(text: string | null | undefined): URL | null {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.port === '' && url.username === '' ? url : null;
}

const parts = (url: URL) => url.pathname.split('/').filter(Boolean);

type Parameters = Record<string, string | number | null | undefined>;

function address(origin: string, path: string, parameters: Parameters): string {
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** Of `90`, `90s` and `1h2m3s`; null where it is none of them, or the very beginning. */
function seconds(text: string | null): number | null {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text ?? '') ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) || null;
}

/** Latitude and longitude in degrees, to about a metre. */
function point(
  latitude: string | null | undefined,
  longitude: string | null | undefined,
): [number, number] | null {
  if (!latitude || !longitude) return null;
  const [lat, lon] = [Number(latitude), Number(longitude)];
  // Beyond this, the usual projection of maps has no end.
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? [round(lat), round(lon)] : null;
}

const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000;

/** West, south, east and north of what a map of 600 by 400 pixels shows at this zoom. */
function boundsOf(lat: number, lon: number, zoom: number): string {
  const perPixel = 360 / (256 * 2 ** zoom);
  const [east, north] = [perPixel * 300, perPixel * 200 * Math.cos((lat * Math.PI) / 180)];
  return [lon - east, lat - north, lon + east, lat + north].map(round).join(',');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
