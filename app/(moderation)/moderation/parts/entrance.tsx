import { getReader, type Reader } from '#lib/auth/reader.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { mayModerate } from '#lib/comments/moderation/transitions.ts';

/** Who looks at a moderators' page, or what to show to somebody who may not. */
export async function enter(path: string): Promise<{ moderator: Reader } | { instead: React.ReactNode }> {
  const reader = await getReader();
  if (!reader)
    return {
      instead: (
        <>
          <h1>Moderation</h1>
          <p>
            <a href={withQuery('/sign-in', { callbackUrl: path })} target="_top">
              Sign in
            </a>{' '}
            with a moderator’s account to go on.
          </p>
        </>
      ),
    };
  if (!mayModerate(reader.role))
    return {
      instead: (
        <>
          <h1>This is for moderators</h1>
          <p>
            Your account isn’t one. An administrator can make it one. <a href="/">Go to the front page</a>
          </p>
        </>
      ),
    };
  return { moderator: reader };
}
