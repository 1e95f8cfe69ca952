import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter } from 'next-auth/adapters';
import { z } from 'zod';
import { db } from '#lib/db.ts';
import { storeToken } from './one-time-token.ts';
import { endSession } from './session.ts';

const newUser = z.object({
  email: z.string(),
  name: z.string().nullish(),
  image: z.string().nullish(),
});

const newAccount = z.object({
  userId: z.string(),
  type: z.string(),
  provider: z.string(),
  providerAccountId: z.string(),
});

/** Prisma's adapter for next-auth, and where Gazette differs from it. */
export const adapter = {
  ...(PrismaAdapter(db) as Adapter),

  // An account is only made for an address that is proven: by a mailed link, or by a provider that vouches for it.
  createUser: (user: unknown) => {
    const { email, name, image } = newUser.parse(user);
    return db.user.create({
      data: { email, name: name ?? null, image: image ?? null, emailVerified: new Date() },
    });
  },

  // Providers add fields of their own; and since nothing is ever fetched in the reader's name, no token is kept.
  linkAccount: async (account: unknown) => {
    await db.account.create({ data: newAccount.parse(account) });
  },

  // Who is signed in decides whom a new provider is linked to, so a session that is over must not count.
  getSessionAndUser: async (sessionToken: string) => {
    const row = await db.session.findUnique({ where: { sessionToken }, include: { user: true } });
    if (!row || row.expires.getTime() <= Date.now()) return null;
    const { user, ...session } = row;
    return { session, user };
  },

  // A browser may still carry the cookie of a session that was ended elsewhere: that is no reason to fail.
  deleteSession: endSession,

  createVerificationToken: storeToken,
} satisfies Adapter;
