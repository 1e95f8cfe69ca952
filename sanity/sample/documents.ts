import type {
  Article,
  Author,
  FrontPage,
  LiveEntry,
  Page,
  Picture,
  Section,
  Series,
  SiteSettings,
  Topic,
} from '../types.gen.ts';
import { articles } from './articles.ts';
import type { FileName } from './files/list.ts';
import { authors } from './authors.ts';
import { pages } from './pages.ts';
import { pictureList, type PictureBrief, type PictureName } from './pictures/list.ts';
import { sections } from './sections.ts';
import { seriesList } from './series.ts';
import { frontPage, settings } from './settings.ts';
import { topics } from './topics.ts';
import { bodyOf, type FileMaker, type PictureMaker, type SampleArticle, type SampleEntry } from './write.ts';

type Stored<T> = T extends unknown ? Omit<T, '_createdAt' | '_updatedAt' | '_rev'> : never;

/** A document of the sample edition, as it’s created. */
export type SampleDocument = Stored<
  Article | Author | FrontPage | LiveEntry | Page | Section | Series | SiteSettings | Topic
>;

type Edition = {
  /** The time of loading, from which articles count back. */
  readonly now: Date;
  /** The `_id` of the asset that was uploaded for a picture. */
  readonly assetOf: (name: PictureName) => string;
  /** The same of a file. */
  readonly fileOf: (name: FileName) => string;
  /** Stands under every picture. */
  readonly credit: string;
};

const briefs = new Map<PictureName, PictureBrief>(pictureList.map((brief) => [brief.name, brief]));

/** Every document of the sample edition, ready to be created. The same edition gives the same documents. */
export function sampleDocuments({ now, assetOf, fileOf, credit }: Edition): SampleDocument[] {
  const makePicture: PictureMaker = ({ picture, caption, alt }) => {
    const brief = briefs.get(picture);
    if (!brief) throw new Error(`No picture is called ${picture}.`);
    return {
      _type: 'picture',
      asset: { _type: 'reference', _ref: assetOf(picture) },
      alt: alt ?? brief.alt,
      ...(caption && { caption }),
      credit,
      ...(brief.focus && { hotspot: hotspotAt(brief.focus) }),
    };
  };
  const makeFile: FileMaker = (name) => ({ _type: 'file', asset: reference(fileOf(name)) });
  const makeBody = (parts: Parameters<typeof bodyOf>[0]) => bodyOf(parts, makePicture, makeFile);
  const at = (hoursAgo: number) => timeBefore(now, hoursAgo);

  return [
    ...sections.map(sectionDocument),
    ...topics.map(topicDocument),
    ...seriesList.map((series) => seriesDocument(series, makePicture)),
    ...authors.map((author) => authorDocument(author, makePicture)),
    ...pages.map((page): Stored<Page> => ({
      _id: `page-${page.slug}`,
      _type: 'page',
      title: page.title,
      slug: slug(page.slug),
      standfirst: page.standfirst,
      body: makeBody(page.body),
    })),
    ...articles.map((article) => articleDocument(article, at, makePicture, makeBody)),
    ...articles.flatMap(({ slug, live }) =>
      (live?.entries ?? []).map((entry) => entryDocument(entry, slug, at, makeBody)),
    ),
    siteSettingsDocument(),
    frontPageDocument(),
  ];
}

/** The `_id` of an article of the sample edition. */
export const articleId = (slug: string): string => `article-${slug}`;

function articleDocument(
  article: SampleArticle,
  at: (hoursAgo: number) => string,
  makePicture: PictureMaker,
  makeBody: (parts: SampleArticle['body']) => Article['body'],
): Stored<Article> {
  const { keyPoints, helpLines, sources, corrections, related, discussion, formerSlugs, seo } = article;
  return {
    _id: articleId(article.slug),
    _type: 'article',
    headline: article.headline,
    slug: slug(article.slug),
    standfirst: article.standfirst,
    section: reference(`section-${article.section}`),
    kind: article.kind,
    bylines: article.by.map((by) => {
      const [author, role] = typeof by === 'string' ? ([by, 'author'] as const) : by;
      return { _key: `${author}-${role}`, _type: 'byline', author: reference(`author-${author}`), role };
    }),
    ...(article.picture && { mainPicture: makePicture(article.picture) }),
    ...(keyPoints && { keyPoints: [...keyPoints] }),
    body: makeBody(article.body) ?? [],
    ...(article.live && {
      live: {
        pinned: weakReference(entryId(article.slug, article.live.pinned)),
        endedAt: at(article.live.endedHoursAgo),
      },
    }),
    topics: article.topics.map((topic) => ({ _key: topic, ...reference(`topic-${topic}`) })),
    ...inSeries(article.slug),
    ...(article.contentNotice && { contentNotice: article.contentNotice }),
    ...(helpLines && {
      helpLines: helpLines.map((line, i) => ({ _key: `h${i}`, _type: 'helpLine', ...line })),
    }),
    ...(sources && { sources: sources.map((source, i) => ({ _key: `s${i}`, _type: 'source', ...source })) }),
    ...(corrections && {
      corrections: corrections.map(({ hoursAgo, text }, i) => ({
        _key: `c${i}`,
        _type: 'correction',
        correctedAt: at(hoursAgo),
        text,
      })),
    }),
    ...(article.language && { language: article.language }),
    ...(related && {
      related: related.map((slug) => ({ _key: slug, ...reference(articleId(slug)), _weak: true })),
    }),
    ...(discussion && { discussion: { _type: 'discussion', ...discussion } }),
    publishedAt: at(article.hoursAgo),
    ...(article.updatedHoursAgo !== undefined && { updatedAt: at(article.updatedHoursAgo) }),
    ...(formerSlugs && { formerSlugs: [...formerSlugs] }),
    ...(seo && { seo }),
  };
}

function entryDocument(
  { id, by, hoursAgo, headline, keyEvent = false, body }: SampleEntry,
  articleSlug: string,
  at: (hoursAgo: number) => string,
  makeBody: (parts: SampleEntry['body']) => Article['body'],
): Stored<LiveEntry> {
  return {
    _id: entryId(articleSlug, id),
    _type: 'liveEntry',
    article: weakReference(articleId(articleSlug)),
    time: at(hoursAgo),
    ...(headline && { headline }),
    // Written without headings, so it is an entry's text as well.
    body: makeBody(body) as NonNullable<LiveEntry['body']>,
    author: reference(`author-${by}`),
    keyEvent,
  };
}

function authorDocument(author: (typeof authors)[number], makePicture: PictureMaker): Stored<Author> {
  return {
    _id: `author-${author.slug}`,
    _type: 'author',
    name: author.name,
    slug: slug(author.slug),
    jobTitle: author.jobTitle,
    portrait: makePicture({ picture: author.portrait }),
    bio: author.bio,
  };
}

function sectionDocument(section: (typeof sections)[number]): Stored<Section> {
  return {
    _id: `section-${section.slug}`,
    _type: 'section',
    title: section.title,
    slug: slug(section.slug),
    description: section.description,
    colour: section.colour,
    ...('discussion' in section && { discussion: { _type: 'discussion', ...section.discussion } }),
  };
}

function topicDocument(topic: (typeof topics)[number]): Stored<Topic> {
  return {
    _id: `topic-${topic.slug}`,
    _type: 'topic',
    title: topic.title,
    slug: slug(topic.slug),
    description: topic.description,
    ...('sensitive' in topic && { sensitive: topic.sensitive }),
  };
}

function seriesDocument(series: (typeof seriesList)[number], makePicture: PictureMaker): Stored<Series> {
  return {
    _id: `series-${series.slug}`,
    _type: 'series',
    title: series.title,
    slug: slug(series.slug),
    description: series.description,
    picture: makePicture({ picture: series.picture }),
  };
}

/** An article's place in its series, if it is in one. */
function inSeries(article: string): Pick<Stored<Article>, 'series' | 'seriesPart'> {
  const series = seriesList.find(({ parts }) => parts.includes(article));
  if (!series) return {};
  return { series: reference(`series-${series.slug}`), seriesPart: series.parts.indexOf(article) + 1 };
}

function siteSettingsDocument(): Stored<SiteSettings> {
  const { discussion, ...facts } = settings;
  return {
    _id: 'siteSettings',
    _type: 'siteSettings',
    ...facts,
    sections: sections.map(({ slug }) => ({ _key: slug, ...reference(`section-${slug}`) })),
    footerPages: pages.map(({ slug }) => ({ _key: slug, ...reference(`page-${slug}`) })),
    discussion: { _type: 'discussion', ...discussion },
  };
}

function frontPageDocument(): Stored<FrontPage> {
  const places = (slugs: readonly string[]) =>
    slugs.map((slug) => ({ _key: slug, ...reference(articleId(slug)) }));
  return {
    _id: 'frontPage',
    _type: 'frontPage',
    lead: reference(articleId(frontPage.lead)),
    secondary: places(frontPage.secondary),
    opinion: places(frontPage.opinion),
    strands: frontPage.strands.map(({ section, articles }) => ({
      _key: section,
      _type: 'strand',
      section: reference(`section-${section}`),
      articles: places(articles),
    })),
  };
}

const slug = (current: string) => ({ _type: 'slug', current }) as const;

const entryId = (articleSlug: string, id: string) => `entry-${articleSlug}-${id}`;

const reference = (id: string) => ({ _type: 'reference', _ref: id }) as const;

const weakReference = (id: string) => ({ ...reference(id), _weak: true }) as const;

/** ISO 8601, to the minute. */
function timeBefore(now: Date, hours: number): string {
  const time = now.getTime() - hours * 3_600_000;
  return new Date(Math.floor(time / 60_000) * 60_000).toISOString();
}

/** The largest ellipse round a point that stays within the picture. */
function hotspotAt({ x, y }: NonNullable<PictureBrief['focus']>): NonNullable<Picture['hotspot']> {
  return {
    _type: 'sanity.imageHotspot',
    x,
    y,
    width: 2 * Math.min(x, 1 - x),
    height: 2 * Math.min(y, 1 - y),
  };
}
