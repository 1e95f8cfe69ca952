import type { Metadata } from 'next';
import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { ArticleView } from '#components/article/article-view.tsx';
import { Related } from '#components/article/related.tsx';
import { SeriesNavigation } from '#components/article/series.tsx';
import { articleGraph } from '#components/article/structured-data.ts';
import { Discussion } from '#components/comments/discussion.tsx';
import { ViewBeacon } from '#components/counts/view-beacon.client.tsx';
import { LiveBlog } from '#components/live/live-blog.tsx';
import { StructuredData } from '#components/page/structured-data.tsx';
import { Popular } from '#components/popular/popular.tsx';
import { getDiscussion, getFirstPage } from '#lib/comments/first-page.ts';
import { env } from '#lib/env.ts';
import { languageFacts } from '#sanity/languages.ts';
import { absolutePicture } from '#sanity/pictures.ts';
import { plain } from '#sanity/preview-marks.ts';
import { getArticle, type Article } from '#sanity/queries/article.ts';
import { getLiveBlog, type LiveBlog as LiveBlogFacts } from '#sanity/queries/live.ts';
import { getPopular } from '#sanity/queries/popular.ts';
import { getRelated } from '#sanity/queries/related.ts';
import { getPlaceInSeries } from '#sanity/queries/series.ts';
import { articleShareFacts } from '#sanity/queries/share-facts.ts';
import { getSite } from '#sanity/queries/site.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { isPreview } from '#sanity/queries/view.ts';
import { graphSite } from '../../parts/graph-site.ts';
import { feedLinks, sharePicture, shownPicture } from '../../parts/page-metadata.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ section: string; slug: string }> };

export const generateStaticParams = () => [{ section: nowhere, slug: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getArticle(decodeSlug((await params).slug));
  if (found.is !== 'article') return { title: 'Page not found' };
  const { article } = found;
  const title = article.seo.title ?? article.headline;
  const description = article.seo.description ?? article.standfirst;
  const site = await getSite();
  const authors = article.bylines.filter((byline) => byline.role === 'author');
  return plain({
    title,
    ...(description && { description }),
    authors: authors.map(({ author }) => ({ name: author.name, url: author.path })),
    alternates: {
      canonical: article.path,
      types: { ...feedLinks(site, article.section), 'text/markdown': `${article.path}.md` },
    },
    openGraph: {
      type: 'article',
      url: article.path,
      title,
      ...(description && { description }),
      siteName: site.name,
      locale: languageFacts(article.language).locale,
      publishedTime: article.publishedAt,
      modifiedTime: article.updatedAt ?? article.publishedAt,
      authors: authors.map(({ author }) => new URL(author.path, env.siteUrl).href),
      section: article.section.title,
      tags: article.topics.map((topic) => topic.title),
      images: [
        article.picture
          ? shownPicture(article.picture)
          : sharePicture(article.path, articleShareFacts(plain(article), plain(site))),
      ],
    },
    twitter: { card: 'summary_large_image' },
  });
}

export default async function ArticlePage({ params }: Props) {
  const { section, slug } = await params;
  const found = await getArticle(decodeSlug(slug));
  if (found.is === 'missing') return notFound();
  if (found.is === 'moved') return permanentRedirect(found.path);
  // Stands in here, as 410: see lib/http/stand-ins.ts.
  if (found.is === 'withdrawn') return redirect(`/-/gone/${slug}`);
  const article = {
    ...found.article,
    discussion: await getDiscussion(found.article.id, found.article.discussion),
  };
  if (article.path !== `/${decodeSlug(section)}/${decodeSlug(slug)}`) return permanentRedirect(article.path);

  const { banner } = await getSite();
  const place = article.series && (await getPlaceInSeries(article.series, article.id));
  const { live } = article;
  const blog = live && (await getLiveBlog(article.id, live.pinned, 1));
  // A preview is made anew by itself, and React must find its own elements then.
  const follows = live !== null && !live.endedAt && !(await isPreview());
  return (
    <>
      <StructuredData data={await structuredData(article, blog)} />
      <ArticleView
        article={article}
        url={new URL(article.path, env.siteUrl).href}
        place={place}
        live={blog && <LiveBlog blog={blog} state={live} path={article.path} follows={follows} />}
      >
        {place && <SeriesNavigation place={place} />}
        <Discussion article={article} discussion={article.discussion} />
      </ArticleView>
      <Related teasers={await getRelated(article)} />
      <Popular popular={await getPopular()} />
      {!(await isPreview()) && <ViewBeacon articleId={article.id} />}
      {banner?.articleId === article.id && <span data-leads-here hidden />}
    </>
  );
}

async function structuredData(article: Article, blog: LiveBlogFacts | null): Promise<object> {
  const { id, picture, discussion } = article;
  const comments = discussion.state === 'off' ? null : await getFirstPage(id);
  return articleGraph(plain(article), {
    site: await graphSite(),
    live: plain(blog),
    pictures: picture
      ? [
          absolutePicture(picture, 1600, 900),
          absolutePicture(picture, 1600, 1200),
          absolutePicture(picture, 1200, 1200),
        ]
      : [],
    comments: comments?.total ?? null,
  });
}
