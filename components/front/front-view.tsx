import { Teaser } from '#components/lists/teaser.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { shortDateTime } from '#components/ui/dates.ts';
import type { FrontPage } from '#sanity/queries/front.ts';
import type { Teaser as TeaserFacts } from '#sanity/queries/teaser.ts';
import styles from './front-view.module.css';
import { OpinionRail } from './opinion-rail.tsx';
import { Strand } from './strand.tsx';

/** The front page: what matters most first, and a way into every section. */
export function FrontView({ front, siteName }: { front: FrontPage; siteName: string }) {
  return (
    <div className={styles.front} data-page="front">
      <h1 className="visually-hidden">{siteName}: the front page</h1>
      {front.lead ? (
        <div className={styles.top}>
          <div className={styles.lead}>
            <Teaser
              teaser={front.lead}
              look="lead"
              level={2}
              sizes="(min-width: 80rem) 41rem, (min-width: 64rem) 52vw, 100vw"
              priority
            />
          </div>
          <Secondary teasers={front.secondary.slice(0, 2)} className={styles.beside} look="medium" />
          <Secondary teasers={front.secondary.slice(2)} className={styles.below} look="text" />
          <Latest teasers={front.latest} />
        </div>
      ) : (
        <NothingYet />
      )}
      <OpinionRail teasers={front.opinion} portraits={front.portraits} />
      {front.strands.map(({ section, teasers }) => (
        <Strand key={section.id} section={section} teasers={teasers} />
      ))}
    </div>
  );
}

/** Before the first story: a word to readers, and the way to write it for whoever runs this. */
function NothingYet() {
  return (
    <div className={styles.empty}>
      <h2>The first story is still to come</h2>
      <p>Nothing is published here yet. It will stand on this page as soon as it is.</p>
      <p>
        Do you work here? Open <a href="/studio">the Studio</a>, add a section and an author, write an article
        and press “Publish”. The publication’s name and its navigation are under “Site settings”.
      </p>
    </div>
  );
}

type SecondaryProps = {
  teasers: readonly TeaserFacts[];
  className: string | undefined;
  look: 'medium' | 'text';
};

function Secondary({ teasers, className, look }: SecondaryProps) {
  if (teasers.length === 0) return null;
  return (
    <ul className={classNames(styles.secondary, className)}>
      {teasers.map((teaser) => (
        <li key={teaser.id}>
          <Teaser
            teaser={teaser}
            look={look}
            level={2}
            sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 6.5rem"
          />
        </li>
      ))}
    </ul>
  );
}

function Latest({ teasers }: { teasers: readonly TeaserFacts[] }) {
  if (teasers.length === 0) return null;
  return (
    <section className={styles.latest} aria-labelledby="latest">
      <h2 className={styles.latestTitle} id="latest">
        <a href="/latest">Latest</a>
      </h2>
      <ol className={styles.latestList}>
        {teasers.map((teaser) => (
          <li key={teaser.id}>
            <time className={styles.time} dateTime={teaser.publishedAt}>
              {shortDateTime(teaser.publishedAt)} UTC
            </time>
            <h3 className={styles.latestHeadline} {...teaser.language}>
              <a href={teaser.path}>{teaser.headline}</a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  );
}
