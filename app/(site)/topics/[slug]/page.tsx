import type { Metadata } from 'next';
import { TopicView } from '#components/lists/topic-view.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getTopic, getTopicArticles } from '#sanity/queries/topic.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { NothingHere } from '../../parts/nothing-here.tsx';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = () => [{ slug: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await getTopic(decodeSlug((await params).slug));
  if (!topic) return { title: 'Page not found' };
  return plain({
    title: topic.title,
    ...(topic.description && { description: topic.description }),
    alternates: { canonical: topic.path },
    openGraph: { type: 'website', url: topic.path, title: topic.title },
  });
}

export default async function TopicPage({ params }: Props) {
  const topic = await getTopic(decodeSlug((await params).slug));
  if (!topic) return <NothingHere />;
  return <TopicView topic={topic} list={await getTopicArticles(topic.id, 1)} />;
}
