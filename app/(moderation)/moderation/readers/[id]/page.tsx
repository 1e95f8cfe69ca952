import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Desk } from '#components/moderation/desk.client.tsx';
import { ReaderActions } from '#components/moderation/reader-actions.tsx';
import { ReaderFacts } from '#components/moderation/reader-facts.tsx';
import { sentenceOf } from '#lib/comments/errors.ts';
import { commentId, parseInput } from '#lib/comments/http/input.ts';
import { mayActOn } from '#lib/comments/moderation/accounts.ts';
import { site } from '#lib/comments/site.ts';
import { readAccount } from '#lib/comments/store/account-file.ts';
import { countQueues, readQueue } from '#lib/comments/store/queue.ts';
import { theModerator } from '../../parts/the-moderator.ts';

export const metadata: Metadata = { title: 'A reader' };

export const instant = false;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One account as moderators know it: its history, what they did and noted, and what they can do. */
export default async function ReaderPage({ params, searchParams }: Props) {
  const { id } = await params;
  const moderator = await theModerator();
  const parsed = parseInput(commentId, id);
  const account = parsed.ok ? await readAccount(site.db, parsed.value) : null;
  if (!account) notFound();
  const filter = { articleId: null, authorId: account.id, words: null, name: null };
  const [page, counts] = await Promise.all([readQueue(site.db, 'all', filter, null), countQueues(site.db)]);
  const { refused } = await searchParams;
  const seesAddress = moderator.role === 'ADMIN' || moderator.role === 'EDITOR';

  return (
    <>
      <ReaderFacts account={account} email={seesAddress ? account.email : null} />
      {mayActOn(moderator, account) && <ReaderActions account={account} />}
      <Desk
        queue="all"
        query={new URLSearchParams({ queue: 'all', author: account.id }).toString()}
        page={page}
        counts={counts}
        refused={sentenceOf(refused)}
      />
    </>
  );
}
