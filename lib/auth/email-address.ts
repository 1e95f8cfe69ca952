import { z } from 'zod';

const address = z.string().trim().toLowerCase().max(254).pipe(z.email());

/**
 * One address for each mailbox: trimmed and in lower case, so that nobody gets two accounts by shifting a key.
 * Null for what isn't one ASCII address. Line breaks, commas and quoted parts never pass.
 */
export function normalizeEmail(input: string): string | null {
  const parsed = address.safeParse(input.normalize('NFKC'));
  return parsed.success ? parsed.data : null;
}
