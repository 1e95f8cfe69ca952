import { Prisma } from '#prisma/generated/client.ts';
import { noteChangedAuthor } from '#lib/comments/store/author.ts';
import { inTransaction } from '#lib/comments/store/transaction.ts';
import { db } from '#lib/db.ts';
import { parseDisplayName, type NameError } from './display-name.ts';
import { countAttempt, type Limit } from './rate-limit.ts';
import type { Reader } from './session.ts';

/** Names in a discussion have to stay recognisable. */
const changes: Limit = { scope: 'display name of', max: 10, seconds: 24 * 60 * 60 };

export type SetNameError = NameError | 'taken' | 'often';

/** Gives a reader a display name. Setting the one that the reader has is no change. Two readers never get one name. */
export async function setDisplayName(
  reader: Pick<Reader, 'id' | 'role' | 'displayName'>,
  input: string,
): Promise<{ ok: true; value: string } | { ok: false; error: SetNameError }> {
  const parsed = parseDisplayName(input, { staff: reader.role !== 'READER' });
  if (!parsed.ok) return parsed;
  const { name, folded } = parsed.value;
  if (name === reader.displayName) return { ok: true, value: name };
  if (!(await countAttempt(changes, reader.id)).ok) return { ok: false, error: 'often' };
  try {
    await inTransaction(db, async (tx) => {
      await tx.user.update({
        where: { id: reader.id },
        data: { displayName: name, displayNameFolded: folded },
      });
      await noteChangedAuthor(tx, reader.id, new Date());
    });
    return { ok: true, value: name };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      return { ok: false, error: 'taken' };
    }
    throw error;
  }
}
