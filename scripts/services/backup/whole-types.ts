/** `ALTER TYPE "Role" ADD VALUE 'CONTRIBUTOR' BEFORE 'EDITOR';`, as migrations write it. */
const addition = /^ALTER TYPE ("\w+") ADD VALUE ('[^']+')(?: (BEFORE|AFTER) ('[^']+'))?;$/gm;

/**
 * The SQL of migrations as all of it can be applied in one transaction: before PostgreSQL 17 a value that is added to a type
 * can't be used until that is committed. So each type is made with all the values that it gets.
 */
export function withWholeTypes(migrations: readonly { sql: string }[]): string[] {
  const all = migrations.map(({ sql }) => sql);
  const additions = all.flatMap((sql) => [...sql.matchAll(addition)]);
  return all.map((sql) =>
    sql
      .replaceAll(addition, '')
      .replaceAll(/^CREATE TYPE ("\w+") AS ENUM \(([^)]*)\);$/gm, (_, type: string, given: string) => {
        const values = given.split(/,\s*/);
        for (const [, to, value = '', where, at = ''] of additions) {
          if (to !== type) continue;
          const index = where ? values.indexOf(at) + (where === 'AFTER' ? 1 : 0) : values.length;
          values.splice(index, 0, value);
        }
        return `CREATE TYPE ${type} AS ENUM (${values.join(', ')});`;
      }),
  );
}
