import { describe, expect, it } from 'vitest';
import { readEmbed } from '#components/blocks/embed/providers.ts';
import { articles } from '#sanity/sample/articles.ts';
import { articleId, sampleDocuments, type SampleDocument } from '#sanity/sample/documents.ts';
import { fileList } from '#sanity/sample/files/list.ts';
import { discussed, pictureList } from '#sanity/sample/pictures/list.ts';
import { frontPage } from '#sanity/sample/settings.ts';
import { bodyOf, bullets, p } from '#sanity/sample/write.ts';
import { body as bodyType } from '#sanity/schema/body.ts';

const now = new Date('2030-05-17T09:30:00Z');
const load = () =>
  sampleDocuments({
    now,
    assetOf: (name) => `image-${name}`,
    fileOf: (name) => `file-${name}`,
    credit: 'Illustration: Gazette',
  });
const documents = load();

type ArticleDocument = Extract<SampleDocument, { _type: 'article' }>;
type EntryDocument = Extract<SampleDocument, { _type: 'liveEntry' }>;
const stored = documents.filter((document): document is ArticleDocument => document._type === 'article');
const entries = documents.filter((document): document is EntryDocument => document._type === 'liveEntry');
const entriesOf = (article: ArticleDocument) => entries.filter((entry) => entry.article._ref === article._id);

/** Every object anywhere within a value, itself included. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  return [object, ...Object.values(object).flatMap(objectsIn)];
}

const wordsOf = (article: ArticleDocument) =>
  [article, ...entriesOf(article)]
    .flatMap(({ body = [] }): readonly (typeof body)[number][] => body)
    .flatMap((item) => (item._type === 'block' ? (item.children ?? []).map((span) => span.text ?? '') : []))
    .join(' ')
    .split(/\s+/u).length;

describe('the sample edition as a whole', () => {
  it('has an id, once, for every document', () => {
    const ids = documents.map(({ _id }) => _id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-]{1,128}$/u);
  });

  it('gives the same documents each time', () => {
    expect(load()).toEqual(documents);
  });

  it('refers to nothing that is not there', () => {
    const known = new Set([
      ...documents.map(({ _id }) => _id),
      ...pictureList.map(({ name }) => `image-${name}`),
      ...fileList.map(({ name }) => `file-${name}`),
    ]);
    const missing = objectsIn(documents)
      .map(({ _ref }) => _ref)
      .filter((ref) => typeof ref === 'string' && !known.has(ref));
    expect(missing).toEqual([]);
  });

  it('has a key, once, for every object of a list', () => {
    for (const object of objectsIn(documents)) {
      for (const list of Object.values(object).filter(Array.isArray)) {
        const keys = list
          .filter((item) => typeof item === 'object')
          .map((item) => (item as { _key?: string })._key);
        expect(keys).not.toContain(undefined);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  it('describes every picture, and says who made it', () => {
    const pictures = objectsIn(documents).filter(({ _type }) => _type === 'picture');
    expect(pictures.length).toBeGreaterThan(30);
    for (const picture of pictures) {
      expect(picture['alt'], JSON.stringify(picture)).toMatch(/\p{L}/u);
      expect(picture['credit']).toBe('Illustration: Gazette');
    }
  });

  it('keeps focal points within their pictures', () => {
    for (const { x, y, width, height } of objectsIn(documents)
      .filter(({ _type }) => _type === 'sanity.imageHotspot')
      .map((spot) => spot as { x: number; y: number; width: number; height: number })) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(1);
      expect(y - height / 2).toBeGreaterThanOrEqual(0);
      expect(y + height / 2).toBeLessThanOrEqual(1);
    }
  });

  it('uses every picture and file that is made for it', () => {
    const used = new Set(objectsIn(documents).map(({ _ref }) => _ref));
    expect(pictureList.map(({ name }) => name).filter((name) => !used.has(`image-${name}`))).toEqual([]);
    expect(fileList.map(({ name }) => name).filter((name) => !used.has(`file-${name}`))).toEqual([]);
  });

  it('refers only to pages of others that can be shown within a text', () => {
    const embeds = objectsIn(documents).filter(({ _type }) => _type === 'embed');
    expect(embeds.length).toBeGreaterThan(1);
    for (const { url } of embeds) expect(readEmbed(String(url)), String(url)).not.toBeNull();
  });

  it('leads only to addresses with a scheme that the Studio takes, or on this site', () => {
    const addresses = objectsIn(documents)
      .flatMap(({ href, url }) => [href, url])
      .filter((address) => address);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(String(address)).toMatch(/^(?:https:\/\/|mailto:|\/)\S+$/u);
  });

  it('has left no mark of its authors’ shorthand in a text', () => {
    const texts = objectsIn(documents).flatMap((object) =>
      Object.entries(object)
        .filter(([name]) => !name.startsWith('_'))
        .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
        .filter((value): value is string => typeof value === 'string'),
    );
    expect(texts.filter((text) => /\*|\]\(|'| {2}/u.test(text))).toEqual([]);
  });
});

describe('articles', () => {
  it('number about thirty, some in each section', () => {
    expect(stored.length).toBeGreaterThanOrEqual(30);
    const sections = Map.groupBy(stored, ({ section }) => section._ref);
    expect(sections.size).toBe(6);
    for (const list of sections.values()) expect(list.length).toBeGreaterThanOrEqual(5);
    expect(new Set(stored.map(({ kind }) => kind))).toEqual(
      new Set(['news', 'analysis', 'opinion', 'explainer', 'feature', 'obituary', 'live']),
    );
  });

  it('can be found under one address each, former ones included', () => {
    const slugs = stored.flatMap(({ slug, formerSlugs = [] }) => [slug.current, ...formerSlugs]);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });

  it('have headlines and standfirsts of a length that the Studio does not warn about, but for one', () => {
    expect(stored.filter(({ headline }) => headline.length > 110).map(({ slug }) => slug.current)).toEqual([
      'port-ellery-agrees-where-to-put-a-bench',
    ]);
    for (const { headline, standfirst } of stored) {
      expect(headline.length).toBeGreaterThan(0);
      expect(standfirst.length, headline).toBeGreaterThan(40);
      expect(standfirst.length, headline).toBeLessThanOrEqual(300);
    }
    for (const { seo } of stored) {
      expect((seo?.title ?? '').length).toBeLessThanOrEqual(70);
      expect((seo?.description ?? '').length).toBeLessThanOrEqual(170);
    }
  });

  it('are articles, not stubs', () => {
    for (const article of stored) expect(wordsOf(article), article.headline).toBeGreaterThan(340);
    expect(stored.filter((article) => wordsOf(article) >= 1150).length).toBeGreaterThanOrEqual(4);
  });

  it('say who wrote them, and what they are about', () => {
    for (const { bylines = [], topics = [], headline } of stored) {
      expect(
        bylines.some(({ role }) => role === 'author'),
        headline,
      ).toBe(true);
      expect(topics.length, headline).toBeGreaterThan(0);
    }
  });

  it('sum up news and explainers in up to five points', () => {
    for (const { kind, keyPoints = [], headline } of stored) {
      if (kind === 'news' || kind === 'explainer') expect(keyPoints.length, headline).toBeGreaterThan(1);
      expect(keyPoints.length, headline).toBeLessThanOrEqual(5);
    }
  });

  it('are out, over six weeks, and were changed or corrected only after that', () => {
    for (const { publishedAt, updatedAt, corrections = [], headline } of stored) {
      const published = Date.parse(publishedAt);
      expect(published, headline).toBeLessThan(now.getTime());
      expect(published, headline).toBeGreaterThan(now.getTime() - 42 * 86_400_000);
      for (const change of [updatedAt, ...corrections.map(({ correctedAt }) => correctedAt)]) {
        if (change === undefined) continue;
        expect(Date.parse(change), headline).toBeGreaterThan(published);
        expect(Date.parse(change), headline).toBeLessThanOrEqual(now.getTime());
      }
    }
  });

  it('ask something that fits above a discussion', () => {
    for (const { discussion, headline } of stored) {
      expect(discussion?.prompt, headline).toMatch(/[?؟]$/u);
      expect(discussion?.prompt?.length, headline).toBeLessThanOrEqual(160);
    }
  });

  it('have the discussions that the sample comments are written for', () => {
    for (const { slug, ...settings } of discussed) {
      const article = stored.find(({ _id }) => _id === articleId(slug));
      expect(article?.discussion, slug).toMatchObject(settings.mode === 'open' ? {} : settings);
      if ('sensitivity' in settings) expect(article?.discussion?.sensitivity).toBe(settings.sensitivity);
    }
  });
});

describe('the live blog', () => {
  const blog = stored.find(({ kind }) => kind === 'live');
  const own = blog ? entriesOf(blog) : [];
  const times = own.map(({ time }) => Date.parse(time));

  it('is told by several people, over an evening, from the newest entry on', () => {
    expect(own.length).toBeGreaterThanOrEqual(12);
    expect(entries.length).toBe(own.length);
    expect(new Set(own.map(({ author }) => author._ref)).size).toBeGreaterThanOrEqual(3);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('has ended, so that no page looks for more, and after its last entry', () => {
    expect(Date.parse(blog?.live?.endedAt ?? '')).toBeGreaterThanOrEqual(Math.max(...times));
    expect(Date.parse(blog?.publishedAt ?? '')).toBeLessThanOrEqual(Math.min(...times));
  });

  it('pins an entry of its own, and gives each key event a headline', () => {
    expect(own.map(({ _id }) => _id)).toContain(blog?.live?.pinned?._ref);
    const keyEvents = own.filter(({ keyEvent }) => keyEvent);
    expect(keyEvents.length).toBeGreaterThan(2);
    for (const { headline } of keyEvents) expect(headline).toBeTruthy();
  });

  it('can be taken down with its entries in place', () => {
    for (const { article } of own) expect(article).toMatchObject({ _weak: true });
  });
});

describe('the explainer about depression', () => {
  const article = stored.find(({ slug }) => slug.current === 'depression-plainly');
  const body = article?.body ?? [];
  const blocks = body.filter((item) => item._type === 'block');

  it('uses every block type, list, heading and mark that the Studio offers; code is where it belongs', () => {
    const offered = (bodyType.of as { type: string }[]).map(({ type }) => type);
    expect(new Set(body.map(({ _type }) => _type))).toEqual(
      new Set(offered.filter((type) => type !== 'code')),
    );
    expect(stored.flatMap(({ body: text = [] }) => text.map(({ _type }) => _type))).toContain('code');
    expect(new Set(blocks.map(({ level }) => level))).toEqual(new Set([undefined, 1, 2]));
    expect(new Set(blocks.map(({ style }) => style))).toEqual(new Set(['normal', 'h2', 'h3']));
    expect(new Set(blocks.map(({ listItem }) => listItem))).toEqual(new Set([undefined, 'bullet', 'number']));
    const marks = blocks.flatMap(({ children = [] }) => children.flatMap((span) => span.marks ?? []));
    expect(marks).toEqual(expect.arrayContaining(['strong', 'em']));
    expect(blocks.flatMap(({ markDefs = [] }) => markDefs).length).toBeGreaterThan(0);
  });

  it('warns, names its reviewer and says where to turn for help', () => {
    expect(article && wordsOf(article)).toBeGreaterThan(1500);
    expect(article?.contentNotice).toBeTruthy();
    expect(article?.bylines?.map(({ role }) => role)).toContain('medicalReviewer');
    expect(article?.discussion?.sensitivity).toBe('sensitive');
    expect(article?.helpLines).toMatchObject([
      { phone: '116 123', url: 'https://www.samaritans.org' },
      { phone: '988', url: 'https://988lifeline.org' },
      { url: 'https://findahelpline.com' },
    ]);
  });
});

describe('series', () => {
  it('have at least three parts each, numbered from 1 without a gap, which came out in that order', () => {
    const all = documents.filter(({ _type }) => _type === 'series');
    expect(all.length).toBeGreaterThan(0);
    for (const { _id } of all) {
      const parts = stored
        .filter(({ series }) => series?._ref === _id)
        .toSorted((a, b) => (a.seriesPart ?? 0) - (b.seriesPart ?? 0));
      expect(parts.length).toBeGreaterThanOrEqual(3);
      expect(parts.map(({ seriesPart }) => seriesPart)).toEqual(parts.map((_, index) => index + 1));
      const times = parts.map(({ publishedAt }) => Date.parse(publishedAt));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });
});

describe('the front page', () => {
  const chosen = [frontPage.lead, ...frontPage.secondary, ...frontPage.opinion];
  const inStrands = frontPage.strands.flatMap(({ articles }) => articles);

  it('shows nothing twice', () => {
    const all = [...chosen, ...inStrands];
    expect(new Set(all).size).toBe(all.length);
  });

  it('opens with articles of the last two days, and with opinion where it says so', () => {
    for (const slug of chosen) {
      const article = articles.find((candidate) => candidate.slug === slug);
      expect(article?.hoursAgo, slug).toBeLessThan(48);
    }
    for (const slug of frontPage.opinion) {
      expect(articles.find((candidate) => candidate.slug === slug)?.kind).toBe('opinion');
    }
  });

  it('puts articles in the strand of their own section', () => {
    for (const { section, articles: slugs } of frontPage.strands) {
      for (const slug of slugs)
        expect(articles.find((candidate) => candidate.slug === slug)?.section).toBe(section);
    }
  });
});

describe('how texts are written', () => {
  const noAsset = () => {
    throw new Error('No picture or file is used here.');
  };
  const bodyWithout = (...parts: Parameters<typeof bodyOf>[0]) => bodyOf(parts, noAsset, noAsset);

  it('turns shorthand into spans with marks', () => {
    expect(bodyWithout(p('One **two *three*** [four](/five).'))).toEqual([
      {
        _type: 'block',
        _key: 'b1',
        style: 'normal',
        children: [
          { _type: 'span', _key: 'b1s1', text: 'One ', marks: [] },
          { _type: 'span', _key: 'b1s2', text: 'two ', marks: ['strong'] },
          { _type: 'span', _key: 'b1s3', text: 'three', marks: ['strong', 'em'] },
          { _type: 'span', _key: 'b1s4', text: ' ', marks: [] },
          { _type: 'span', _key: 'b1s5', text: 'four', marks: ['b1l1'] },
          { _type: 'span', _key: 'b1s6', text: '.', marks: [] },
        ],
        markDefs: [{ _type: 'link', _key: 'b1l1', href: '/five' }],
      },
    ]);
  });

  it('makes a block of each item of a list', () => {
    expect(bodyWithout(bullets('One', 'Two'))).toMatchObject([
      { _key: 'b1', listItem: 'bullet', level: 1 },
      { _key: 'b2', listItem: 'bullet', level: 1 },
    ]);
  });

  it('refuses a mark that is left open', () => {
    expect(() => bodyWithout(p('One **two'))).toThrow(/left open/u);
    expect(() => bodyWithout(p('One](/two)'))).toThrow(/never began/u);
  });
});
