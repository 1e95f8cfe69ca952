import type { Db } from '#lib/db.ts';
import { log } from '#lib/log/log.ts';
import { defaultConfig } from '../policy/config.ts';
import { readStored, settingsOf, type RuleSettings, type StoredSettings } from '../policy/settings.ts';
import type { Config } from '../policy/types.ts';
import type { Tx } from './transaction.ts';

/** The rules that moderators set. Rows are only added; the last one that can be read holds. */

/** How far back a readable row is looked for. */
const rowsAtMost = 20;

/** The rules that hold now. A row that can't be read is passed over, and said so in the log. */
export async function readRules(db: Pick<Db, 'policySettings'>): Promise<Config> {
  for (const take of [1, rowsAtMost]) {
    const rows = await db.policySettings.findMany({
      orderBy: { no: 'desc' },
      take,
      select: { no: true, settings: true },
    });
    for (const { no, settings } of rows) {
      const config = readStored(no, settings);
      if (config) return config;
      if (take > 1) log.error('Some comment rules can’t be read; those before them hold', { no });
    }
    if (rows.length < take) break;
  }
  return defaultConfig;
}

/** Who set which rules, and when. */
export type Change = { no: number; name: string | null; at: string; settings: RuleSettings | null };

/** The latest changes, newest first. `settings` is null where they can't be read. */
export async function readChanges(db: Pick<Db, 'policySettings'>, atMost: number): Promise<Change[]> {
  const rows = await db.policySettings.findMany({
    orderBy: { no: 'desc' },
    take: atMost,
    select: { no: true, settings: true, createdAt: true, createdBy: { select: { displayName: true } } },
  });
  return rows.map(({ no, settings, createdAt, createdBy }) => ({
    no,
    settings: settingsIn(no, settings),
    name: createdBy?.displayName ?? null,
    at: createdAt.toISOString(),
  }));
}

function settingsIn(no: number, row: unknown): RuleSettings | null {
  const config = readStored(no, row);
  return config && settingsOf(config);
}

/**
 * Adds rules to those before, if the last ones are still those numbered `expectedNo` (0 for none): the number of the
 * new ones, or the change that came first.
 */
export async function addRules(
  tx: Tx,
  {
    expectedNo,
    settings,
    authorId,
    now,
  }: { expectedNo: number; settings: StoredSettings; authorId: string; now: Date },
): Promise<{ ok: true; no: number } | { ok: false; last: Change | null }> {
  await tx.$executeRaw`LOCK TABLE policy_settings IN SHARE ROW EXCLUSIVE MODE`;
  const [last = null] = await readChanges(tx, 1);
  if ((last?.no ?? 0) !== expectedNo) return { ok: false, last };
  const { no } = await tx.policySettings.create({
    data: { settings, createdById: authorId, createdAt: now },
    select: { no: true },
  });
  return { ok: true, no };
}
