import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '#lib/db.ts';
import { addTask } from './outbox.ts';
import { inTransaction } from './transaction.ts';

/** Comments by people without an account, until they confirm their address. */

/** How long a mailed link works, in hours. */
export const pendingHours = 24;

/** What the policy has to know of how a comment was sent. */
const sent = z.object({
  honeypot: z.boolean(),
  typing: z.object({ seconds: z.number(), typed: z.number(), pasted: z.number() }).nullable(),
});

export type Pending = {
  articleId: string;
  parentId: string | null;
  /** Empty once it was posted: the text is the comment's then. */
  body: string;
  clientKey: string;
  name: string;
  email: string;
  sent: z.infer<typeof sent>;
};

/**
 * Keeps a comment under a token's hash, and has the link mailed; the same again within its time changes nothing, and
 * mails nothing. False where this key came with another text before.
 */
export async function addPending(db: Db, pending: Pending, token: string): Promise<boolean> {
  const tokenHash = hashOf(token);
  return inTransaction(db, async (tx) => {
    const now = new Date();
    await tx.pendingComment.deleteMany({ where: { tokenHash, expiresAt: { lte: now } } });
    const { count } = await tx.pendingComment.createMany({
      data: {
        ...pending,
        tokenHash,
        createdAt: now,
        expiresAt: new Date(now.getTime() + pendingHours * 3_600_000),
      },
      skipDuplicates: true,
    });
    if (count === 1) {
      await addTask(tx, { kind: 'mail.guest', payload: { tokenHash: tokenHash.toString('hex') } }, now);
      return true;
    }
    const earlier = await tx.pendingComment.findUnique({ where: { tokenHash } });
    return (
      earlier !== null && ['', pending.body].includes(earlier.body) && earlier.articleId === pending.articleId
    );
  });
}

/** What waits under a token; null for one that is unknown, or whose time is over. */
export const findPending = (db: Pick<Db, 'pendingComment'>, token: string): Promise<Pending | null> =>
  findByHash(db, hashOf(token));

/** What waits under a token's hash (hexadecimal). */
export const findPendingByHash = (db: Pick<Db, 'pendingComment'>, hash: string): Promise<Pending | null> =>
  findByHash(db, Buffer.from(hash, 'hex'));

async function findByHash(
  db: Pick<Db, 'pendingComment'>,
  tokenHash: Buffer<ArrayBuffer>,
): Promise<Pending | null> {
  const row = await db.pendingComment.findUnique({ where: { tokenHash } });
  if (!row || row.expiresAt.getTime() <= Date.now()) return null;
  const { articleId, parentId, body, clientKey, name, email } = row;
  return { articleId, parentId, body, clientKey, name, email, sent: sent.parse(row.sent) };
}

/** Forgets the text of what was posted; the token goes on saying what became of it, until its time is over. */
export async function forgetText(db: Pick<Db, 'pendingComment'>, token: string): Promise<void> {
  await db.pendingComment.updateMany({ where: { tokenHash: hashOf(token) }, data: { body: '' } });
}

function hashOf(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token).digest());
}
