import { unstable_rethrow } from 'next/navigation';
import { log } from '#lib/log/log.ts';
import { personal } from '#lib/http/caching.ts';
import { conditional, plainText } from '#lib/http/conditional.ts';
import { within } from '#lib/within.ts';
import { answerTo } from '../errors.ts';
import type { Failure } from '../result.ts';

/** How long somebody who was too fast should wait, in seconds. */
const usualWait = 60;

/** An answer that is the same for everybody who asks. */
export function sharedJson(request: Request, value: unknown): Response {
  return conditional(request, JSON.stringify(value), 'application/json');
}

/** An answer for the one who asks. */
export function personalJson(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': personal } });
}

/** `{ error: { code, message } }` with the code's status. */
export function errorJson({ code, message, retryAfter = usualWait }: Failure): Response {
  const answer = answerTo(code);
  const headers = new Headers({ 'cache-control': personal });
  if (answer.status === 429 || answer.status === 503) headers.set('retry-after', String(retryAfter));
  return Response.json(
    { error: { code, message: message ?? answer.message } },
    { status: answer.status, headers },
  );
}

/** Sends a browser on after a form, to a path of this site. */
export function seeOther(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: path, 'cache-control': personal });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Whether a person looks at the answer in a browser, not a program. */
export function wantsHtml(headers: Headers): boolean {
  return (headers.get('accept') ?? '').includes('text/html');
}

/** For somebody whose browser shows the answer in place of the form. */
function unavailableForm(): Response {
  const message =
    'Comments can’t be reached right now. Go back: what you wrote is still there. Send it again in a minute.';
  return plainText(answerTo('unavailable').status, message, {
    'Cache-Control': personal,
    'Retry-After': String(usualWait),
  });
}

/**
 * How long somebody who writes waits for a database or a content store that doesn't answer, in ms. What was sent may
 * still be done later; sent again with its key it isn't done twice.
 */
const patience = 20_000;

/** A handler whose faults are answered like every other error, and noted with what caused them; so is one that hangs. */
export function answering<Arguments extends unknown[]>(
  handle: (...args: Arguments) => Promise<Response>,
): (...args: Arguments) => Promise<Response> {
  return async (...args) => {
    try {
      return await within(
        patience,
        handle(...args),
        () => new Error(`There was no answer within ${patience} ms`),
      );
    } catch (error) {
      unstable_rethrow(error);
      log.error('A request about comments failed', { error });
      const [request] = args;
      return request instanceof Request && request.method === 'POST' && wantsHtml(request.headers)
        ? unavailableForm()
        : errorJson({ code: 'unavailable' });
    }
  };
}
