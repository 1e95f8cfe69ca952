import { z } from 'zod';
import { cookie } from '#lib/auth/cookies.ts';

/** HttpOnly, SameSite=Lax. */
export const guestCookie = 'gazette.guest';
const minutesKept = 10;
/** Far longer than a name and an address may be. */
const longest = 500;

const guestTyped = z.strictObject({ name: z.string(), email: z.string() });

/** What somebody without an account wrote of themselves. */
export type GuestTyped = z.infer<typeof guestTyped>;

/** Keeps it in the browser for the page that shows the form again. Gives the cookie. */
export function keepGuest({ name, email }: GuestTyped): string {
  // The cut may fall within a character, and half of one can't be written into a cookie.
  const short = (text: string) => text.slice(0, longest).toWellFormed();
  return cookie(guestCookie, JSON.stringify({ name: short(name), email: short(email) }), {
    expires: new Date(Date.now() + minutesKept * 60_000),
    httpOnly: true,
  });
}

/** Reads what `keepGuest` kept; null where that is something else. */
export function guestOf(kept: string | undefined): GuestTyped | null {
  try {
    return guestTyped.safeParse(JSON.parse(kept ?? '')).data ?? null;
  } catch {
    return null;
  }
}
