import type { ReactNode } from 'react';
import { kindLabels } from '#components/article/kind-labels.ts';
import { CommentCount } from '#components/counts/comment-count.tsx';
import { LiveMark } from '#components/live/live-mark.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { clock, longDate } from '#components/ui/dates.ts';
import { Picture } from '#components/ui/picture.tsx';
import accent from '#components/ui/section-accent.module.css';
import { shapes } from '#components/ui/shapes.ts';
import type { Teaser as TeaserFacts } from '#sanity/queries/teaser.ts';
import styles from './teaser.module.css';

type Look =
  /** The front page's first story. */
  | 'lead'
  /** Picture above, large headline. */
  | 'large'
  /** Picture above. */
  | 'medium'
  /** Words alone. */
  | 'text'
  /** A row of a long list: words, and a small picture at their side. */
  | 'row';

type Props = {
  teaser: TeaserFacts;
  look: Look;
  /** The level that its headline has on the page. */
  level: 2 | 3;
  /** How wide its picture is shown, as the `sizes` attribute says it. */
  sizes?: string;
  /** Leave out the section's name where the list is of that section alone. */
  withinSection?: boolean;
  /** `clock`: the time alone, where the day stands above. */
  withDate?: boolean | 'clock';
  /** False where the list is of one author's stories. */
  withWriters?: boolean;
  /** For the picture that a page opens with. */
  priority?: boolean;
  /** For a result of a search: what was found, marked, in place of the headline and the standfirst. */
  found?: { headline: ReactNode; excerpt: ReactNode };
};

/** An article in a list. All of it leads there, by one link whose name is the headline. */
export function Teaser({
  teaser,
  look,
  level,
  sizes = '(min-width: 64rem) 20rem, 30vw',
  withinSection = false,
  withDate = false,
  withWriters = true,
  priority = false,
  found,
}: Props) {
  const Headline = `h${level}` as const;
  const kind = kindLabels[teaser.kind];
  const writers = withWriters && teaser.authors.map((author) => author.name).join(', ');
  const hasFacts = withDate || (writers && (look === 'lead' || teaser.kind === 'opinion'));
  return (
    <article className={classNames(styles.teaser, styles[look], accent[teaser.section.colour])}>
      <div className={styles.words}>
        {(!withinSection || kind) && (
          <p className={styles.label}>
            {!withinSection && <span className={styles.section}>{teaser.section.title}</span>}{' '}
            {teaser.isRunning ? <LiveMark /> : kind && <span className={styles.kind}>{kind}</span>}
            {!hasFacts && <CommentCount articleId={teaser.id} />}
          </p>
        )}
        <Headline className={styles.headline} {...teaser.language}>
          <a className={styles.link} href={teaser.path}>
            {found?.headline ?? teaser.headline}
          </a>
        </Headline>
        {(found || teaser.standfirst) && (
          <p className={classNames(styles.standfirst, found && styles.excerpt)} {...teaser.language}>
            {found?.excerpt ?? teaser.standfirst}
          </p>
        )}
        {hasFacts && (
          <p className={styles.facts}>
            {writers && <span>{writers}</span>}{' '}
            {withDate && (
              <time dateTime={teaser.publishedAt}>
                {withDate === 'clock' ? `${clock(teaser.publishedAt)} UTC` : longDate(teaser.publishedAt)}
              </time>
            )}
            <CommentCount articleId={teaser.id} />
          </p>
        )}
      </div>
      {teaser.picture && look !== 'text' && (
        <div className={styles.picture}>
          {/* The headline says what the story is: hearing the picture described as well would only delay the next one. */}
          <Picture
            picture={teaser.picture}
            shape={look === 'lead' ? shapes.lead : shapes.teaser}
            sizes={sizes}
            decorative
            priority={priority}
          />
        </div>
      )}
    </article>
  );
}
