import { Fragment } from 'react';
import { ownLanguage } from '#sanity/languages.ts';
import type { Byline } from '#sanity/queries/article.ts';
import { bylineCredits } from './byline-credits.ts';
import styles from './bylines.module.css';

/** Who wrote the article, and who else had a part in it: one line for each role, in the newsroom's order. */
export function Bylines({ bylines }: { bylines: readonly Byline[] }) {
  const roles = [...new Set(bylines.map((byline) => byline.role))];
  return (
    <div className={styles.bylines}>
      {roles.map((role) => (
        <p key={role} className={role === 'author' ? styles.authors : styles.others} {...ownLanguage}>
          {bylineCredits[role]}{' '}
          {bylines
            .filter((byline) => byline.role === role)
            .map(({ author }, index, all) => (
              <Fragment key={author.id}>
                {index > 0 && (index === all.length - 1 ? ' and ' : ', ')}
                <a href={author.path} rel="author" dir="auto">
                  {author.name}
                </a>
                {role === 'author' && all.length === 1 && author.jobTitle && (
                  <>
                    {' '}
                    <span className={styles.job}>{author.jobTitle}</span>
                  </>
                )}
              </Fragment>
            ))}
        </p>
      ))}
    </div>
  );
}
