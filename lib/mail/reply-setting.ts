import type { ReplyMail } from '#prisma/generated/enums.ts';
import { db } from '#lib/db.ts';

/** How a reader is told of replies. */
export async function readReplyMail(readerId: string): Promise<ReplyMail> {
  const reader = await db.user.findUnique({ where: { id: readerId }, select: { replyMail: true } });
  return reader?.replyMail ?? 'NEVER';
}

/** Sets how a reader is told of replies. An account that is gone is no error. */
export async function setReplyMail(readerId: string, replyMail: ReplyMail): Promise<void> {
  await db.user.updateMany({ where: { id: readerId }, data: { replyMail } });
}
