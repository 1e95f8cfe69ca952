import { DiscussionModes } from '#components/moderation/discussion-modes.tsx';
import { Desk } from '#components/moderation/desk.client.tsx';
import { effectiveDiscussion } from '#lib/comments/discussion.ts';
import { sentenceOf } from '#lib/comments/errors.ts';
import type { DeskDiscussion } from '#lib/comments/desk-view.ts';
import { filterOf } from '#lib/comments/http/desk.ts';
import { deskQuery, parseInput, placeIn } from '#lib/comments/http/input.ts';
import { site } from '#lib/comments/site.ts';
import { countQueues, readQueue } from '#lib/comments/store/queue.ts';
import { readTotal } from '#lib/comments/store/read.ts';
import { DeskSearch } from './parts/desk-search.tsx';
import { theModerator } from './parts/the-moderator.ts';

export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?queue=&article=&author=&q=&by=&cursor=`: one of the desk's lists. `&embed=1`: within the Studio. */
export default async function ModerationPage({ searchParams }: Props) {
  const given = await searchParams;
  await theModerator();
  const parsed = parseInput(deskQuery, given);
  const query = parsed.ok ? parsed.value : deskQuery.parse({});
  const { queue } = query;
  const cursor = placeIn(queue, typeof given['cursor'] === 'string' ? given['cursor'] : null);
  const [page, counts, discussion] = await Promise.all([
    readQueue(site.db, queue, filterOf(query), cursor.ok ? cursor.value : null),
    countQueues(site.db),
    query.article ? findDiscussion(query.article) : null,
  ]);
  const embed = given['embed'] === '1' ? '1' : undefined;
  const address = asQuery({
    queue,
    article: query.article,
    author: query.author,
    q: query.q,
    by: query.by,
    embed,
  });

  return (
    <div data-embedded={embed}>
      <h1>Comments</h1>
      {discussion && <DiscussionModes discussion={discussion} back={`/moderation?${address}`} />}
      <DeskSearch query={query} embed={embed} />
      <Desk
        key={address}
        queue={queue}
        query={address}
        page={page}
        counts={counts}
        refused={sentenceOf(given['refused'])}
      />
    </div>
  );
}

async function findDiscussion(articleId: string): Promise<DeskDiscussion | null> {
  const facts = await site.findArticle(articleId);
  if (!facts) return null;
  const { moderated, headline, path } = facts;
  return {
    id: articleId,
    headline,
    path,
    state: effectiveDiscussion({ ...facts, moderated: null }, new Date()).state,
    moderated: moderated ?? null,
    visible: await readTotal(site.db, articleId),
  };
}

/** An address's query of what has a value. */
function asQuery(values: Record<string, string | string[] | null | undefined>): string {
  const entries = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return new URLSearchParams(entries).toString();
}
