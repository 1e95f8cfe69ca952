import type { ReactNode } from 'react';
import { Caption } from '#components/blocks/picture/caption.tsx';
import { ArticleCounts } from '#components/counts/article-counts.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { longDateTime } from '#components/ui/dates.ts';
import { Picture } from '#components/ui/picture.tsx';
import accent from '#components/ui/section-accent.module.css';
import { shapes } from '#components/ui/shapes.ts';
import { plain } from '#sanity/preview-marks.ts';
import type { Article } from '#sanity/queries/article.ts';
import styles from './article-view.module.css';
import { BodyText } from './body-text.tsx';
import { Bylines } from './bylines.tsx';
import { Corrections, HelpLines, Sources, Topics } from './endnotes.tsx';
import { kindLabels } from './kind-labels.ts';
import { readingMinutes } from './reading-time.ts';

/** An article from its section's label to its topics. `children` follow within it: what belongs to this story alone. */
export function ArticleView({ article, children }: { article: Article; children?: ReactNode }) {
  const { section, picture } = article;
  const kind = kindLabels[article.kind];
  return (
    <article className={classNames(styles.article, accent[section.colour])} data-article-id={article.id}>
      <header className={styles.header}>
        <p className={styles.label}>
          <a href={section.path}>{section.title}</a>
          {kind && <span className={styles.kind}>{kind}</span>}
        </p>
        <div className={styles.heading}>
          <h1 className={classNames(styles.headline, plain(article.headline).length > 90 && styles.long)}>
            {article.headline}
          </h1>
          {article.standfirst && <p className={styles.standfirst}>{article.standfirst}</p>}
        </div>
      </header>

      <div className={styles.facts}>
        {article.bylines.length > 0 && <Bylines bylines={article.bylines} />}
        <Times article={article} />
        <ArticleCounts article={article} />
      </div>

      <div className={styles.content}>
        {picture && (
          <figure className={styles.picture}>
            <Picture
              picture={picture}
              shape={shapes.article}
              sizes="(min-width: 80rem) 60rem, (min-width: 64rem) 72vw, 100vw"
              priority
            />
            <Caption picture={picture} />
          </figure>
        )}
        <div className={styles.text}>
          {article.contentNotice && (
            <aside className={styles.notice} aria-label="Content notice">
              <p>{article.contentNotice}</p>
            </aside>
          )}
          {article.keyPoints.length > 0 && (
            <section className={styles.keyPoints} aria-label="Key points">
              <h2>Key points</h2>
              <ul>
                {article.keyPoints.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </section>
          )}
          <BodyText body={article.body} />
          <HelpLines lines={article.helpLines} />
          <Corrections corrections={article.corrections} />
          <Sources sources={article.sources} />
          <Topics topics={article.topics} />
          {children}
        </div>
      </div>
    </article>
  );
}

function Times({ article }: { article: Article }) {
  const minutes = readingMinutes(plain(article.body));
  return (
    <dl className={styles.times}>
      <div>
        <dt>Published</dt>
        <dd>
          <time dateTime={article.publishedAt}>{longDateTime(article.publishedAt)}</time>
        </dd>
      </div>
      {article.updatedAt && (
        <div>
          <dt>Updated</dt>
          <dd>
            <time dateTime={article.updatedAt}>{longDateTime(article.updatedAt)}</time>
          </dd>
        </div>
      )}
      <div>
        <dt className="visually-hidden">Reading time</dt>
        <dd>
          {minutes} {minutes === 1 ? 'minute' : 'minutes'} to read
        </dd>
      </div>
    </dl>
  );
}
