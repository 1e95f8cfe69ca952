import { ownLanguage } from '#sanity/languages.ts';
import { filledIn } from './filled-in.ts';

type Props = { article: { id: string; discussion: { state: string } }; className: string | undefined };

/**
 * The way to an article's comments, and how often it was read. The page is kept without the numbers: they come in once it
 * is there, at the end of their line, so that nothing moves.
 */
export function ArticleCounts({ article: { id, discussion }, className }: Props) {
  return (
    <p className={className} {...ownLanguage}>
      {discussion.state !== 'off' && (
        <a href="#discussion" data-count="comments" data-of={id} {...filledIn}>
          Comments
        </a>
      )}
      <span data-count="views" data-of={id} {...filledIn}>
        {''}
      </span>
    </p>
  );
}
