import { sampleDocuments } from '#sanity/sample/documents.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';

/** How much a newsroom has after some years. */
const size = {
  drafts: 200,
  scheduled: 40,
  sections: 8,
  authors: 80,
  topics: 240,
  pictures: 2_000,
};

/** When the newest article appeared. */
const now = Date.now();
const minute = 60_000;

/** The same newsroom each time: a small generator of numbers from 0 to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = numbersFrom(1);
const upTo = (n: number) => Math.floor(random() * n);
const oneOf = <Item>(list: readonly Item[]) => list[upTo(list.length)] as Item;

function plainText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key.startsWith('_') ? [] : plainText(item)));
}

/** Every word of the sample edition as often as it stands there: words are as frequent as they are in the news. */
const prose = sampleDocuments({
  now: new Date(now),
  assetOf: (name) => name,
  fileOf: (name) => name,
  credit: '',
})
  .filter(({ _type }) => _type === 'article')
  .flatMap((article) => plainText((article as { body?: unknown }).body))
  .flatMap((text) => text.split(/\s+/))
  .filter((word) => /^[\p{L}’'-]+[.,;:?]?$/u.test(word));

const syllables = [
  'ka',
  'lo',
  'mer',
  'tin',
  'vas',
  'or',
  'bel',
  'dun',
  'ish',
  'rea',
  'wick',
  'fen',
  'gar',
  'hol',
];

/** People and places, of which the news is full, and most of which are named seldom. */
const names = Array.from({ length: 20_000 }, () => {
  const name = Array.from({ length: 2 + upTo(3) }, () => oneOf(syllables)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
});

const word = () => (random() < 0.03 ? oneOf(names) : oneOf(prose));

function words(count: number): string {
  const text = Array.from({ length: count }, word).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const idOf = () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => upTo(16).toString(16));
const keyOf = () =>
  upTo(2 ** 32)
    .toString(16)
    .padStart(8, '0');
const slugOf = (text: string) => ({
  _type: 'slug',
  current: `${text.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${keyOf()}`,
});
const referenceTo = (id: string) => ({ _type: 'reference', _ref: id });
const keyed = (id: string) => ({ ...referenceTo(id), _key: keyOf() });

function stored(_id: string, _type: string, at: number, fields: Record<string, unknown>): LakeDocument {
  const time = new Date(at).toISOString();
  return { _id, _type, _rev: keyOf() + keyOf(), _createdAt: time, _updatedAt: time, ...fields };
}

function block(text: string): Record<string, unknown> {
  // Some words are emphasised, so a paragraph is of several spans.
  const cut = random() < 0.3 ? text.indexOf(' ', text.length / 2) : -1;
  const parts = cut < 0 ? [text] : [text.slice(0, cut), text.slice(cut)];
  return {
    _type: 'block',
    _key: keyOf(),
    style: random() < 0.1 ? 'h2' : 'normal',
    markDefs: [],
    children: parts.map((part, index) => ({
      _type: 'span',
      _key: keyOf(),
      marks: index === 0 ? [] : ['em'],
      text: part,
    })),
  };
}

/** A few hundred words, seldom a couple of thousand. */
function body(): Record<string, unknown>[] {
  let left = Math.min(2_000, 180 - 235 * Math.log(1 - random()));
  const blocks = [];
  while (left > 0) {
    const count = 30 + upTo(70);
    blocks.push(block(words(count)));
    left -= count;
  }
  return blocks;
}

const kinds = ['news', 'news', 'news', 'news', 'analysis', 'opinion', 'explainer', 'feature', 'obituary'];

type Places = Record<'sections' | 'authors' | 'topics' | 'pictures', string[]>;

function article(
  id: string,
  publishedAt: number,
  { sections, authors, topics, pictures }: Places,
): LakeDocument {
  const headline = words(6 + upTo(6));
  return stored(id, 'article', Math.min(publishedAt + upTo(600) * minute, now), {
    headline,
    slug: slugOf(headline.slice(0, 60)),
    standfirst: words(20 + upTo(15)),
    section: referenceTo(oneOf(sections)),
    kind: oneOf(kinds),
    bylines: Array.from({ length: 1 + upTo(2) }, (_, index) => ({
      _type: 'byline',
      _key: keyOf(),
      author: referenceTo(oneOf(authors)),
      role: index === 0 ? 'author' : 'editor',
    })),
    mainPicture: { _type: 'picture', asset: referenceTo(oneOf(pictures)), alt: words(8), credit: 'Gazette' },
    keyPoints: random() < 0.3 ? [words(9), words(8), words(10)] : [],
    body: body(),
    topics: Array.from({ length: 1 + upTo(4) }, () => keyed(oneOf(topics))),
    publishedAt: new Date(publishedAt).toISOString(),
  });
}

const idsOf = (documents: LakeDocument[]) => documents.map(({ _id }) => _id);

function many(count: number, type: string, fields: () => Record<string, unknown>): LakeDocument[] {
  return Array.from({ length: count }, () => stored(idOf(), type, now - 1_000_000 * minute, fields()));
}

/** A newsroom's documents, as they are stored; with 10,000 articles about 47 MB of JSON. At least 100 of them. */
export function newsroom(articles = 10_000): LakeDocument[] {
  const titled = () => {
    const title = words(2);
    return { title, slug: slugOf(title), description: words(12) };
  };
  const sections = many(size.sections, 'section', () => ({ ...titled(), colour: 'blue' }));
  const topics = many(size.topics, 'topic', titled);
  const pictures = many(size.pictures, 'sanity.imageAsset', () => ({
    sha1hash: keyOf() + keyOf(),
    mimeType: 'image/jpeg',
    metadata: {
      dimensions: { width: 1600, height: 900 },
      lqip: `data:image/jpeg;base64,${keyOf().repeat(40)}`,
    },
  })).map((picture) => ({
    ...picture,
    _id: `image-${Array.from({ length: 5 }, keyOf).join('')}-1600x900-jpg`,
  }));
  const authors = many(size.authors, 'author', () => {
    const name = `${oneOf(names)} ${oneOf(names)}`;
    return { name, slug: slugOf(name), bio: words(40), jobTitle: 'Reporter' };
  });
  const places = {
    sections: idsOf(sections),
    authors: idsOf(authors),
    topics: idsOf(topics),
    pictures: idsOf(pictures),
  };
  const published = Array.from({ length: articles }, (_, index) =>
    article(idOf(), now - (size.scheduled < index ? index * 263 : -index * 600 - 1) * minute, places),
  );
  const drafts = published.slice(50, 50 + size.drafts).map((original, index) =>
    // Every other one was never published.
    article(`drafts.${index % 2 ? original._id : idOf()}`, now - index * minute, places),
  );
  const chosen = idsOf(published.slice(60, 70));
  return [
    ...sections,
    ...topics,
    ...authors,
    ...pictures,
    ...published,
    ...drafts,
    stored('siteSettings', 'siteSettings', now, { name: 'Gazette', sections: places.sections.map(keyed) }),
    stored('frontPage', 'frontPage', now, {
      lead: referenceTo(chosen[0] ?? ''),
      secondary: chosen.slice(1, 5).map(keyed),
      opinion: chosen.slice(5).map(keyed),
    }),
  ];
}
