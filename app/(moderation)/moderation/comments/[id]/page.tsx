import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Desk } from '#components/moderation/desk.client.tsx';
import { sentenceOf } from '#lib/comments/errors.ts';
import { commentId, parseInput } from '#lib/comments/http/input.ts';
import { site } from '#lib/comments/site.ts';
import { countQueues, readForDesk } from '#lib/comments/store/queue.ts';
import { theModerator } from '../../parts/the-moderator.ts';

export const metadata: Metadata = { title: 'A comment' };

export const instant = false;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One comment at the desk, whatever became of it: what links of moderators to each other lead to. */
export default async function CommentPage({ params, searchParams }: Props) {
  const { id } = await params;
  await theModerator();
  const parsed = parseInput(commentId, id);
  const comment = parsed.ok ? await readForDesk(site.db, parsed.value) : null;
  if (!comment) notFound();
  const { refused } = await searchParams;
  return (
    <>
      <h1>A comment</h1>
      <Desk
        queue="all"
        query="queue=all"
        page={{ comments: [comment], nextCursor: null }}
        counts={await countQueues(site.db)}
        refused={sentenceOf(refused)}
      />
    </>
  );
}
