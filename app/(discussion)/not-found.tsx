/** A comment or an article that isn't there, or isn't there any more. */
export default function NotFound() {
  return (
    <>
      <h1>There is nothing here</h1>
      <p>
        The comment, or the article under which it stood, can’t be found. It may have been withdrawn.{' '}
        <a href="/">Go to the front page</a>
      </p>
    </>
  );
}
