import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { createSignInLink } from './one-time-token.ts';

const HOUR = 60 * 60;

/**
 * A link that signs the owner (OWNER_EMAIL) in as an administrator: it works once, within an hour. Makes the account
 * if there is none. Earlier links stay valid for their hour; nobody loses a role when OWNER_EMAIL changes.
 */
export async function createOwnerLink(): Promise<string> {
  const email = env.ownerEmail.toLowerCase();
  const now = new Date();
  await db.user.upsert({
    where: { email },
    create: { email, emailVerified: now, role: 'ADMIN', roleSince: now },
    update: {},
  });
  await db.user.updateMany({
    where: { email, role: { not: 'ADMIN' } },
    data: { role: 'ADMIN', roleSince: now },
  });
  return createSignInLink(email, '/', HOUR);
}
