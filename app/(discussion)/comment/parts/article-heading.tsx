import styles from './page.module.css';

type Props = { article: { headline: string; path: string }; children: string };

/** Which article it is about, with the way back to it, and what this page is. */
export function ArticleHeading({ article, children }: Props) {
  return (
    <>
      <p className={styles.back}>
        <a href={`${article.path}#discussion`}>Back to “{article.headline}”</a>
      </p>
      <h1>{children}</h1>
    </>
  );
}
