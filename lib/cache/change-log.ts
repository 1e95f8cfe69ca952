import { z } from 'zod';
import type { Db } from '#lib/db.ts';

/**
 * What changed, in order, where every instance of the site can read it. A position is one more than the last, or the
 * database's clock in milliseconds where that is later: a database that is made anew doesn't begin below an older one.
 */
export type Change = { tag: string; position: number };

/** For how long changes are told, in seconds. Whoever wasn't looking for longer takes everything as changed. */
export const toldFor = 86_400;

const position = z.coerce.number().int();

/**
 * Notes that what carries these tags changed. The clock's row is locked until this can be seen, so that whoever has seen a
 * position has seen all before it.
 */
export async function noteChange(db: Pick<Db, '$executeRaw'>, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await db.$executeRaw`
    WITH clock AS (
      INSERT INTO cache_clock AS c (id, position)
      VALUES (1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
      ON CONFLICT (id) DO UPDATE SET position = greatest(c.position + 1, excluded.position)
      RETURNING position)
    INSERT INTO cache_changes (tag, position, changed_at)
    SELECT tag, clock.position, clock_timestamp() FROM unnest(${[...new Set(tags)]}::text[]) AS tag, clock
    ON CONFLICT (tag) DO UPDATE SET position = excluded.position, changed_at = excluded.changed_at`;
}

const rows = z.array(z.object({ now: position, tag: z.string().nullable(), position: position.nullable() }));

/** What changed after a position, and which one it is now: 0 where nothing ever did. */
export async function changesSince(
  db: Pick<Db, '$queryRaw'>,
  since: number,
): Promise<{ now: number; changes: Change[] }> {
  const found = rows.parse(
    await db.$queryRaw`
      SELECT clock.position AS now, changed.tag, changed.position
      FROM cache_clock AS clock LEFT JOIN cache_changes AS changed ON changed.position > ${since}::bigint`,
  );
  return {
    now: found[0]?.now ?? 0,
    changes: found.flatMap(({ tag, position: at }) =>
      tag === null || at === null ? [] : [{ tag, position: at }],
    ),
  };
}

/** Forgets changes that nobody has to be told of any more: an hour later than they are counted on. */
export async function forgetChanges(db: Pick<Db, '$executeRaw'>): Promise<void> {
  await db.$executeRaw`
    DELETE FROM cache_changes WHERE changed_at < clock_timestamp() - ${toldFor + 3600} * interval '1 second'`;
}
