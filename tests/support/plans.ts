import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';

/**
 * What the database does for a piece of work: each statement as it was sent, with the plan that was carried out. The
 * server itself notes them, so that whatever made the statement, no copy of it is needed. Of one server with nothing
 * else going on.
 */
export type Noted = { sql: string; plan: Plan };

export type Plan = {
  'Node Type': string;
  'Relation Name'?: string | undefined;
  'Index Name'?: string | undefined;
  'Actual Rows'?: number | undefined;
  'Actual Loops'?: number | undefined;
  'Rows Removed by Filter'?: number | undefined;
  Plans?: Plan[] | undefined;
};

const plan: z.ZodType<Plan> = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Actual Rows': z.number().optional(),
  'Actual Loops': z.number().optional(),
  'Rows Removed by Filter': z.number().optional(),
  get Plans() {
    return z.array(plan).optional();
  },
});
const noted = z.object({ 'Query Text': z.string(), Plan: plan });

/** Has the server note the plans of everything that new connections to this database send. */
export async function notePlans(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const name = new URL(url).pathname.slice(1);
    for (const setting of [
      `session_preload_libraries = 'auto_explain'`,
      `auto_explain.log_min_duration = 0`,
      `auto_explain.log_analyze = on`,
      `auto_explain.log_timing = off`,
      `auto_explain.log_format = 'json'`,
      // Compiling plans is for reports that take seconds.
      `jit = off`,
    ])
      await client.query(`ALTER DATABASE ${name} SET ${setting}`);
  } finally {
    await client.end();
  }
}

/** Runs `work` and gives the statements that it led to, other than those that only begin and end transactions. */
export async function plansOf(dataDir: string, work: () => Promise<unknown>): Promise<Noted[]> {
  const log = join(dataDir, 'logs', 'postgres.log');
  const before = statSync(log).size;
  await work();
  // A plan is noted before its statement is answered.
  const lines = readFileSync(log).subarray(before).toString('utf8').split('\n');
  const found: Noted[] = [];
  for (const [at, line] of lines.entries()) {
    if (!/duration: [\d.]+ ms {2}plan:$/.test(line)) continue;
    const text = lines.slice(
      at + 1,
      lines.findIndex((next, index) => index > at && !next.startsWith('\t')),
    );
    const { 'Query Text': sql, Plan: root } = noted.parse(JSON.parse(text.join('')));
    found.push({ sql, plan: root });
  }
  return found;
}

/** Every step of a plan. */
export function stepsOf(root: Plan): Plan[] {
  return [root, ...(root.Plans ?? []).flatMap(stepsOf)];
}
