/** More texts than the site asks; what has lists of varying length is not kept for ever in each connection. */
const namedAtMost = 500;

/**
 * Gives each text of SQL a name, with which a connection keeps it prepared: PostgreSQL parses it once, and soon plans it
 * once. The policy's facts and a comment's joins cost more to plan than to run. `''`, which keeps nothing, for texts
 * beyond the first few hundred, and for those whose LIMIT is a parameter: planned once for any number, they would be
 * planned for a tenth of the table.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= namedAtMost) return '';
    const name = /\bLIMIT\s+\$/i.test(sql) ? '' : `gazette_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/**
 * Whether a database is behind a pooler that gives each transaction another connection and knows nothing of prepared
 * statements: said by `pgbouncer=true` in its address, as everywhere with Prisma.
 */
export function isPooled(url: string): boolean {
  return new URL(url).searchParams.get('pgbouncer') === 'true';
}
