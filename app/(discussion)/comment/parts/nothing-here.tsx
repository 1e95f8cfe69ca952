/**
 * In place of a comment or an article that isn't there, or isn't there any more. A page that is made for one request
 * has begun to be sent by the time it knows: too late for a 404, which would show nothing without JavaScript.
 */
export function NothingHere() {
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
