import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicView } from '#components/lists/topic-view.tsx';
import { listGraph } from '#components/lists/structured-data.ts';
import { StructuredData } from '#components/page/structured-data.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getTopic, getTopicArticles } from '#sanity/queries/topic.ts';
import { getSite } from '#sanity/queries/site.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { pageMetadata } from '../../parts/page-metadata.ts';
import { graphSite } from '../../parts/graph-site.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = () => [{ slug: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await getTopic(decodeSlug((await params).slug));
  if (!topic) return { title: 'Page not found' };
  const { title, path, description } = topic;
  return pageMetadata({ site: await getSite(), path, title, description, feedOf: { path, title } });
}

export default async function TopicPage({ params }: Props) {
  const topic = await getTopic(decodeSlug((await params).slug));
  if (!topic) return notFound();
  const list = await getTopicArticles(topic.id, 1);
  return (
    <>
      <StructuredData data={listGraph(await graphSite(), plain(topic), list.teasers)} />
      <TopicView topic={topic} list={list} />
    </>
  );
}
