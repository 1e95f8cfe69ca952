import { done, failed, type Result } from '../result.ts';
import { addIgnore, removeIgnore } from '../store/ignores.ts';
import type { Actor, Context } from './context.ts';

/**
 * Has a reader see no more of another, or see them again; asking for what already is changes nothing. Nobody else is
 * told. People of the newsroom can't be ignored, as they speak for the publication.
 */
export async function ignore(
  { db }: Pick<Context, 'db'>,
  reader: Pick<Actor, 'id'>,
  otherId: string,
  ignored: boolean,
): Promise<Result<{ id: string; ignored: boolean }>> {
  if (!ignored) {
    await removeIgnore(db, reader.id, otherId);
    return done({ id: otherId, ignored });
  }
  if (otherId === reader.id) return failed('own_account');
  const other = await db.user.findUnique({ where: { id: otherId }, select: { role: true } });
  if (!other) return failed('reader_not_found');
  if (other.role !== 'READER') return failed('staff_account');
  await addIgnore(db, reader.id, otherId);
  return done({ id: otherId, ignored });
}
