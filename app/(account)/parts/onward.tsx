/**
 * Takes the browser on to another page of this site. A page is streamed, so that by the time it knows who asks, no
 * HTTP redirect can be sent any more; this one works without JavaScript, too. `path` comes from `ownPath`.
 */
export function Onward({ path }: { path: string }) {
  return (
    <>
      <meta httpEquiv="refresh" content={`0;url=${path}`} />
      <h1>One moment</h1>
      <p>
        <a href={path}>Go on</a>
      </p>
    </>
  );
}
