import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WithdrawnView } from '#components/page/withdrawn-view.tsx';
import { getLatest } from '#sanity/queries/latest.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { getWithdrawal } from '#sanity/queries/withdrawal.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = () => [{ slug: nowhere }];

export const metadata: Metadata = { title: 'Story withdrawn' };

/** What readers get, with 410, where a story was taken down. */
export default async function GonePage({ params }: Props) {
  const withdrawal = await getWithdrawal(decodeSlug((await params).slug));
  if (!withdrawal) return notFound();
  return <WithdrawnView withdrawal={withdrawal} latest={await getLatest(4)} />;
}
