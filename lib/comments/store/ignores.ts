import type { Db } from '#lib/db.ts';

/** Whom readers don't want to read. Only ever told to those readers themselves. */

type Ignores = Pick<Db, 'ignore'>;

/** As many as one reader keeps track of; the latest count. */
const mostIgnored = 500;

export type Ignored = { id: string; name: string };

/** Notes it. Ignoring somebody again changes nothing. */
export async function addIgnore(db: Ignores, userId: string, ignoredId: string): Promise<void> {
  await db.ignore.createMany({ data: [{ userId, ignoredId }], skipDuplicates: true });
}

/** Forgets it; what isn't noted already is. */
export async function removeIgnore(db: Ignores, userId: string, ignoredId: string): Promise<void> {
  await db.ignore.deleteMany({ where: { userId, ignoredId } });
}

/** Whom a reader ignores, the latest first. For that reader alone. */
export async function readIgnored(db: Ignores, userId: string): Promise<Ignored[]> {
  const rows = await db.ignore.findMany({
    where: { userId },
    orderBy: { createdAt: 'desc' },
    take: mostIgnored,
    select: { ignored: { select: { id: true, displayName: true } } },
  });
  return rows.map(({ ignored }) => ({
    id: ignored.id,
    name: ignored.displayName ?? 'A reader without a name',
  }));
}
