import type { CSSProperties, ReactNode } from 'react';
import { Caption } from '#components/blocks/picture/caption.tsx';
import { ArticleCounts } from '#components/counts/article-counts.tsx';
import { LiveMark } from '#components/live/live-mark.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { longDateTime } from '#components/ui/dates.ts';
import { Picture } from '#components/ui/picture.tsx';
import accent from '#components/ui/section-accent.module.css';
import { shapes } from '#components/ui/shapes.ts';
import { ownLanguage } from '#sanity/languages.ts';
import { pictureAspect } from '#sanity/pictures.ts';
import { plain } from '#sanity/preview-marks.ts';
import type { Article } from '#sanity/queries/article.ts';
import type { PlaceInSeries } from '#sanity/queries/series.ts';
import styles from './article-view.module.css';
import { BodyText } from './body-text.tsx';
import { Bylines } from './bylines.tsx';
import { Contents } from './contents.tsx';
import { Corrections, Sources, Topics } from './endnotes.tsx';
import { headingsOf } from './headings.ts';
import { ContentNotice, HelpLines } from './help.tsx';
import { kindLabels } from './kind-labels.ts';
import { readingMinutes } from './reading-time.ts';
import { SeriesLine } from './series.tsx';
import { Share } from './share.tsx';
import { sponsorship } from './sponsorship.ts';

type Props = {
  article: Article;
  /** The article’s full address. */
  url: string;
  /** Where it stands in its series; null where it is in none. */
  place: PlaceInSeries | null;
  /** What belongs to this story alone and follows it, in the publication’s own language. */
  children?: ReactNode;
  /** The entries of a live blog. */
  live?: ReactNode;
};

/** An article from its section's label to its topics. */
export function ArticleView({ article, url, place, live, children }: Props) {
  const { section, picture } = article;
  const kind = kindLabels[article.kind];
  const headline = plain(article.headline);
  const minutes = readingMinutes(plain(article.body));
  const contents = contentsOf(article, minutes);
  return (
    <article
      className={classNames(styles.article, accent[section.colour])}
      data-article-id={article.id}
      data-kind={article.kind}
      {...article.language}
    >
      <header className={styles.header}>
        <p className={styles.label} {...ownLanguage}>
          <a href={section.path}>{section.title}</a>{' '}
          <span id="live-mark">
            {article.live && !article.live.endedAt ? (
              <span className={styles.running}>
                <LiveMark />
              </span>
            ) : (
              kind && <span className={styles.kind}>{kind}</span>
            )}
          </span>
        </p>
        <div className={styles.heading}>
          <h1 className={classNames(styles.headline, headline.length > 90 && styles.long)}>
            {article.headline}
          </h1>
          {article.standfirst && <p className={styles.standfirst}>{article.standfirst}</p>}
        </div>
      </header>

      <div className={styles.side}>
        <div className={styles.facts}>
          {article.bylines.length > 0 && <Bylines bylines={article.bylines} />}
          <Times article={article} minutes={minutes} />
          <ArticleCounts article={article} className={styles.counts} />
          <Share headline={headline} url={url} />
        </div>
        {contents.length > 0 && <Contents headings={contents} place="beside" />}
      </div>

      <div className={styles.content}>
        {picture && (
          <figure className={styles.picture} style={heldWithinTheScreen(pictureAspect(picture))}>
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
          {place && <SeriesLine place={place} />}
          {article.kind === 'sponsored' && <Disclosure sponsor={article.sponsor} />}
          <ContentNotice notice={article.contentNotice} lines={article.helpLines} />
          {article.keyPoints.length > 0 && (
            <section className={styles.keyPoints} aria-labelledby="key-points">
              <h2 id="key-points" {...ownLanguage}>
                Key points
              </h2>
              <ul>
                {article.keyPoints.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </section>
          )}
          {contents.length > 0 && <Contents headings={contents} place="above" />}
          <div
            className={classNames(
              minutes >= 3 && styles.measured,
              opensWithAnInitial(article) && styles.initial,
            )}
          >
            <BodyText body={article.body} />
          </div>
          {live}
          <HelpLines lines={article.helpLines} />
          <Corrections corrections={article.corrections} />
          <Sources sources={article.sources} />
          <Topics topics={article.topics} />
          <p className={styles.address} {...ownLanguage}>
            {url}
          </p>
        </div>
      </div>
      <div className={styles.after} {...ownLanguage}>
        {children}
      </div>
    </article>
  );
}

/** The main headings of a piece with many of them, or of a long one with some. */
function contentsOf(article: Article, minutes: number) {
  const headings = headingsOf(plain(article.body)).filter(({ level }) => level === 2);
  return headings.length >= (minutes >= 8 ? 2 : 4) ? headings : [];
}

/** Features begin with a large letter, where the first paragraph has the lines to stand round it. */
function opensWithAnInitial({ kind, language, body: [first] }: Article): boolean {
  if (kind !== 'feature' || language || first?._type !== 'block' || first.style !== 'normal') return false;
  return (first.children ?? []).reduce((length, { text = '' }) => length + text.length, 0) > 280;
}

/** A picture that is taller than wide is shown no larger than a screen holds. */
function heldWithinTheScreen(aspect: number): CSSProperties | undefined {
  return aspect < 1 ? { maxInlineSize: `max(20rem, ${(aspect * 85).toFixed(1)}vh)` } : undefined;
}

/** Who pays for the text below. */
function Disclosure({ sponsor }: { sponsor: string | null }) {
  return (
    <aside className={styles.disclosure} aria-label="Sponsored" {...ownLanguage}>
      <p>{sponsorship(sponsor)}</p>
    </aside>
  );
}

function Times({ article, minutes }: { article: Article; minutes: number }) {
  const corrected = article.corrections
    .map(({ correctedAt }) => correctedAt)
    .toSorted()
    .at(-1);
  return (
    <dl className={styles.times} {...ownLanguage}>
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
      {corrected && (
        <div>
          <dt>Corrected</dt>
          <dd>
            <a href="#corrections">
              <time dateTime={corrected}>{longDateTime(corrected)}</time>
            </a>
          </dd>
        </div>
      )}
      {!article.live && (
        <div>
          <dt className="visually-hidden">Reading time</dt>
          <dd>
            {minutes} {minutes === 1 ? 'minute' : 'minutes'} to read
          </dd>
        </div>
      )}
    </dl>
  );
}
