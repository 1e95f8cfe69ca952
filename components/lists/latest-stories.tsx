import type { ReactNode } from 'react';
import pageStyles from '#components/page/page-body.module.css';
import type { Teaser } from '#sanity/queries/teaser.ts';
import { TeaserList } from './teaser-list.tsx';

type Props = { teasers: readonly Teaser[]; title?: ReactNode };

/** The newest stories, for a reader who has not found what they came for. Nothing where there are none. */
export function LatestStories({ teasers, title = 'Latest stories' }: Props) {
  if (teasers.length === 0) return null;
  return (
    <section className={pageStyles.ruled} aria-labelledby="latest">
      <h2 className={pageStyles.subtitle} id="latest">
        {title}
      </h2>
      <TeaserList teasers={teasers} level={3} />
    </section>
  );
}
