import { classNames } from '#components/ui/class-names.ts';
import { feedFormats, feedPath, type FeedFormat } from '#lib/feeds/formats.ts';
import styles from './feeds-view.module.css';
import pageStyles from './page-body.module.css';
import type { NavigationLink, SiteFacts } from './site-facts.ts';

/** The feeds of the site and its sections, and how to find the others. */
export function FeedsView({ site }: { site: SiteFacts }) {
  return (
    <div className={classNames(pageStyles.page, pageStyles.narrow)}>
      <h1 className={pageStyles.title}>Feeds</h1>
      <p className={pageStyles.description}>
        A feed tells the app that you read with what is new here, and tells us nothing about you. Give one of
        these addresses to it; most apps take any of the three kinds.
      </p>
      <ul className={classNames(pageStyles.ruled, styles.list)}>
        {[{ title: 'Everything', path: '/' }, ...site.sections].map((list) => (
          <li key={list.path} className={styles.feed}>
            <span className={styles.title}>{list.title}</span>
            <span className={styles.formats}>
              {(Object.keys(feedFormats) as FeedFormat[]).map((format) => (
                <FeedLink key={format} list={list} format={format} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <section className={pageStyles.ruled} aria-labelledby="more">
        <h2 className={pageStyles.subtitle} id="more">
          Topics, series and authors
        </h2>
        <p>
          Each has feeds of its own. Give the address of the page to your app, which will find them there; or
          add <code>/feed.xml</code> to it yourself.
        </p>
      </section>
    </div>
  );
}

function FeedLink({ list, format }: { list: NavigationLink; format: FeedFormat }) {
  const { name, type } = feedFormats[format];
  return (
    <a className={styles.format} href={feedPath(list.path, format)} type={type}>
      <span className="visually-hidden">{list.title}: </span>
      {name}
    </a>
  );
}
