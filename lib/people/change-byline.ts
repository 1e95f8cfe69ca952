import { Prisma } from '#prisma/generated/client.ts';
import { noteChangedAuthor } from '#lib/comments/store/author.ts';
import { inTransaction } from '#lib/comments/store/transaction.ts';
import { db } from '#lib/db.ts';
import type { PeopleError } from './roles.ts';

type BylineError = Extract<PeopleError, 'BylineTaken' | 'Gone'>;

/**
 * Has an account write as an author of the CMS, or as none (null); pages with its comments are made fresh. One author
 * belongs to one account. Resolves with whose byline it is.
 */
export async function changeByline(
  personId: string,
  bylineId: string | null,
): Promise<
  { ok: true; value: { displayName: string | null; email: string } } | { ok: false; error: BylineError }
> {
  try {
    return await inTransaction(db, async (tx) => {
      const { count } = await tx.user.updateMany({
        where: { id: personId, role: { not: 'READER' } },
        data: { bylineId },
      });
      const person = await tx.user.findUnique({
        where: { id: personId },
        select: { displayName: true, email: true },
      });
      if (!person || count === 0) return { ok: false, error: 'Gone' };
      await noteChangedAuthor(tx, personId, new Date());
      return { ok: true, value: person };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return { ok: false, error: 'BylineTaken' };
    throw error;
  }
}
