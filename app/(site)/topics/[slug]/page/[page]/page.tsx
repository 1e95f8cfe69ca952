import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { TopicView } from '#components/lists/topic-view.tsx';
import { getTopic, getTopicArticles } from '#sanity/queries/topic.ts';
import { getSite } from '#sanity/queries/site.ts';
import { parsePageNumber } from '#sanity/queries/list-page.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { pageMetadata } from '../../../../parts/page-metadata.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ slug: string; page: string }> };

export const generateStaticParams = () => [{ slug: nowhere, page: '2' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params;
  const topic = await getTopic(decodeSlug(slug));
  if (!topic) return { title: 'Page not found' };
  const { title, path } = topic;
  return pageMetadata({
    site: await getSite(),
    path: `${path}/page/${page}`,
    title: `${title}, page ${page}`,
    feedOf: { path, title },
  });
}

export default async function TopicListPage({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePageNumber(page);
  const topic = await getTopic(decodeSlug(slug));
  if (!topic || number === null) return notFound();
  if (number === 1) return permanentRedirect(topic.path);
  const list = await getTopicArticles(topic.id, number);
  if (list.teasers.length === 0) return notFound();
  return <TopicView topic={topic} list={list} />;
}
