import type { z } from 'zod';
import { env } from '#lib/env.ts';
import { cookie, formCookie } from './cookies.ts';
import { checkOrigin } from './origin.ts';

const MAX_BYTES = 16 * 1024;
const MINUTES_KEPT = 10;

type Refusal = { ok: false; response: Response };

/**
 * Reads a form that one of this site's own pages sent. Fields that the schema doesn't know are dropped. What can't
 * come from those pages is answered with 403 (from elsewhere), 413 (too much), 415 (no form) or 400 (other fields).
 */
export async function readForm<T extends z.ZodType>(
  request: Request,
  schema: T,
): Promise<{ ok: true; value: z.infer<T> } | Refusal> {
  if (!checkOrigin(request)) return refuse(403, 'This form has to be sent from the site’s own pages.');
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return refuse(415, 'A form is expected here.');
  const text = await readAtMost(request, MAX_BYTES);
  if (text === null) return refuse(413, 'That is too much for this form.');
  const parsed = schema.safeParse(Object.fromEntries(new URLSearchParams(text)));
  return parsed.success
    ? { ok: true, value: parsed.data }
    : refuse(400, 'This form is not complete. Go back and send it again.');
}

/** Answers a form: the browser goes on to `location` by GET. */
export function seeOther(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' });
  for (const value of cookies) headers.append('Set-Cookie', value);
  return new Response(null, { status: 303, headers });
}

/** Keeps what was typed for the page that shows the form again: in the browser, out of addresses and logs. */
export function keepTyped(text: string): string {
  return typedCookie(formCookie, shortened(text));
}

/** A cookie that keeps something typed for as long as a form is put right. */
export function typedCookie(name: string, value: string): string {
  return cookie(name, value, { expires: new Date(Date.now() + MINUTES_KEPT * 60_000), httpOnly: true });
}

/** As much of what was typed as a cookie takes: longer than anything that is right. */
export function shortened(text: string): string {
  // The cut may fall within a character, and half of one can't be written into a cookie.
  return text.slice(0, 500).toWellFormed();
}

/** Forgets what was typed. */
export function forgetTyped(): string {
  return cookie(formCookie, '', { expires: new Date(0), httpOnly: true });
}

/** The cookies of a request by name. */
export function cookiesOf(request: Request): Record<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(';').flatMap((part) => {
    const equals = part.indexOf('=');
    if (equals < 0) return [];
    return [[part.slice(0, equals).trim(), decode(part.slice(equals + 1).trim())] as const];
  });
  return Object.fromEntries(pairs);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function refuse(status: number, message: string): Refusal {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return { ok: false, response: new Response(`${message}\n\n${env.siteUrl}\n`, { status, headers }) };
}

async function readAtMost(request: Request, limit: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const chunk = part.value as Uint8Array;
    size += chunk.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
