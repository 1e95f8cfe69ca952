import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import type { Role } from '../policy/types.ts';
import { inTransaction } from './transaction.ts';

export type Guest = { id: string; role: Role; displayName: string };

/**
 * The account of a confirmed address; made where there is none. `name` is given to one that has no name yet: null where
 * somebody else has it, and then nothing is changed. An account that has a name keeps it.
 */
export async function findOrMakeGuest(
  db: Db,
  email: string,
  name: { name: string; folded: string },
): Promise<Guest | null> {
  try {
    return await inTransaction(db, async (tx) => {
      await tx.user.createMany({ data: { email, emailVerified: new Date() }, skipDuplicates: true });
      await tx.user.updateMany({
        where: { email, emailVerified: null },
        data: { emailVerified: new Date() },
      });
      await tx.user.updateMany({
        where: { email, displayName: null },
        data: { displayName: name.name, displayNameFolded: name.folded },
      });
      const { id, role, displayName } = await tx.user.findUniqueOrThrow({ where: { email } });
      return { id, role, displayName: displayName ?? name.name };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return null;
    throw error;
  }
}

/** Whether an address has an account with a name, which then needs no other. For whoever confirmed the address alone. */
export async function hasName(db: Pick<Db, 'user'>, email: string): Promise<boolean> {
  return (await db.user.count({ where: { email, displayName: { not: null } } })) > 0;
}

/** The comment that an address made with a key; null for none. */
export async function findGuestComment(
  db: Pick<Db, 'comment'>,
  email: string,
  clientKey: string,
): Promise<string | null> {
  const row = await db.comment.findFirst({ where: { clientKey, author: { email } }, select: { id: true } });
  return row?.id ?? null;
}
