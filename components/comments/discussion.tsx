import type { EffectiveDiscussion } from '#lib/comments/discussion.ts';
import { getFirstPage } from '#lib/comments/first-page.ts';
import { getRuleNumbers } from '#lib/comments/rule-numbers.ts';
import { DiscussionSection } from './discussion-section.tsx';
import { slimPage } from './shape.ts';

type Props = {
  /** The article as its page knows it; `path` is where readers find it, such as `/health/sleep-and-memory`. */
  article: { id: string; path: string; bylines: readonly { author: { id: string } }[] };
  /** What `effectiveDiscussion` made of the article's, the section's and the site's settings. */
  discussion: EffectiveDiscussion;
};

/**
 * The discussion under an article, with its first page of comments in the HTML. Renders its own `<section
 * id="discussion">` with an h2. Reads its comments through a cached getter, so it belongs in the static part of the
 * page and needs no Suspense around it.
 */
export async function Discussion({ article, discussion }: Props) {
  const page = discussion.state === 'off' ? null : await getFirstPage(article.id);
  const { maxLength } = await getRuleNumbers();
  return (
    <DiscussionSection
      article={{
        id: article.id,
        path: article.path,
        authorIds: article.bylines.map(({ author }) => author.id),
      }}
      discussion={discussion}
      sort="newest"
      page={page && slimPage(page)}
      part="whole"
      maxLength={maxLength}
    />
  );
}
