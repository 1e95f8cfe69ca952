import { cookiesOf, seeOther } from '#lib/auth/form.ts';
import { runNextAuth } from '#lib/auth/next-auth.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { offeredProviders } from '#lib/auth/providers.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

/** Where an identity provider sends the reader back to. Everything else that next-auth could do has its own route. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [action, provider, ...rest] = (await params).nextauth;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (action !== 'callback' || !provider || rest.length > 0) return notFound();
  // A mailed link is only used up by the button of this page, never by being followed.
  if (provider === 'email') return seeOther(withQuery('/sign-in/confirm', query));
  if (!offeredProviders.some(({ id }) => id === provider)) return notFound();

  const cookies = cookiesOf(request);
  const result = await runNextAuth({ method: 'GET', path: ['callback', provider], query, cookies });
  return seeOther(
    result.ok ? result.location : withQuery('/sign-in/error', { error: result.error }),
    result.cookies,
  );
}

function notFound(): Response {
  return new Response('There is nothing here.\n', { status: 404 });
}
