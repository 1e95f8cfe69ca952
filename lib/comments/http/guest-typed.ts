import { z } from 'zod';
import { shortened, typedCookie } from '#lib/auth/form.ts';

/** HttpOnly, SameSite=Lax. */
export const guestCookie = 'gazette.guest';

const guestTyped = z.strictObject({ name: z.string(), email: z.string() });

/** What somebody without an account wrote of themselves. */
export type GuestTyped = z.infer<typeof guestTyped>;

/** Keeps it in the browser for the page that shows the form again. Gives the cookie. */
export function keepGuest({ name, email }: GuestTyped): string {
  return typedCookie(guestCookie, JSON.stringify({ name: shortened(name), email: shortened(email) }));
}

/** Reads what `keepGuest` kept; null where that is something else. */
export function guestOf(kept: string | undefined): GuestTyped | null {
  try {
    return guestTyped.safeParse(JSON.parse(kept ?? '')).data ?? null;
  } catch {
    return null;
  }
}
