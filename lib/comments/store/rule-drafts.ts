import { z } from 'zod';
import type { Db } from '#lib/db.ts';

/**
 * The rules that a moderator is still trying, as they were typed: one draft each, so that a form without JavaScript can
 * show what they would do with everything still in it. Kept for a day.
 */

type Drafts = Pick<Db, 'policyDraft'>;

/** Of a form, by name. */
export type RuleFields = Record<string, string>;

const stored = z.record(z.string(), z.string());
const keptFor = 24 * 3_600_000;

export async function readRuleDraft(db: Drafts, userId: string): Promise<RuleFields | null> {
  const row = await db.policyDraft.findUnique({ where: { userId } });
  if (!row || row.createdAt.getTime() < Date.now() - keptFor) return null;
  return stored.safeParse(row.fields).data ?? null;
}

export async function saveRuleDraft(db: Drafts, userId: string, fields: RuleFields): Promise<void> {
  const data = { fields, createdAt: new Date() };
  await db.policyDraft.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}

/** Forgets a draft. One that is gone is no error. */
export async function deleteRuleDraft(db: Drafts, userId: string): Promise<void> {
  await db.policyDraft.deleteMany({ where: { userId } });
}
