import type { Metadata } from 'next';
import { DiscussionSection } from '#components/comments/discussion-section.tsx';
import { slimPage } from '#components/comments/shape.ts';
import { parseInput, placeIn, sort } from '#lib/comments/http/input.ts';
import { site } from '#lib/comments/site.ts';
import { readRoots } from '#lib/comments/store/read.ts';
import { db } from '#lib/db.ts';
import { ArticleHeading } from '../parts/article-heading.tsx';
import { NothingHere } from '../parts/nothing-here.tsx';
import { articleOf, findArticle, queryValue, type QueryProps } from '../parts/page-query.ts';

export const metadata: Metadata = { title: 'All comments' };

export const instant = false;

/** `?article=<id>&sort=newest|oldest|liked|picks&cursor=`: a discussion page by page, in any order, without JavaScript. */
export default async function AllCommentsPage(props: QueryProps) {
  const article = await findArticle(await queryValue(props, 'article'));
  if (!article) return <NothingHere />;
  const { facts, discussion } = article;
  const asked = parseInput(sort, await queryValue(props, 'sort'));
  const order = asked.ok ? asked.value : 'newest';
  // A cursor of another list, or a made-up one, is no reason to turn a reader away: they begin at the beginning.
  const after = placeIn(order, (await queryValue(props, 'cursor')) ?? null);
  const page =
    discussion.state === 'off'
      ? null
      : await readRoots(db, facts.articleId, order, after.ok ? after.value : null);
  return (
    <>
      <ArticleHeading article={facts}>{`Comments on “${facts.headline}”`}</ArticleHeading>
      <DiscussionSection
        article={articleOf(facts)}
        discussion={discussion}
        sort={order}
        page={page && slimPage(page)}
        part="whole"
        maxLength={(await site.rules()).maxLength}
      />
    </>
  );
}
