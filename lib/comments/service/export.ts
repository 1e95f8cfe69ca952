import type { Db } from '#lib/db.ts';
import type { CommentDraft } from '../drafts.ts';
import {
  readAccountData,
  readAccountDecisionsData,
  readCommentsData,
  readIgnoresData,
  readLikesData,
  readNoticesData,
  readPendingData,
  readRefusalsData,
  readReportsData,
} from '../store/export.ts';

type Part = AsyncIterable<unknown> | Promise<readonly unknown[]>;

/**
 * Everything that is kept of a reader, as the pieces of one JSON text (docs/readers-data.md), made while it is sent, so that a
 * long history takes no memory. `draft`: what this browser keeps unposted. Null where the account is gone.
 */
export async function exportReader(
  db: Db,
  userId: string,
  draft: CommentDraft | null,
): Promise<AsyncGenerator<string> | null> {
  const account = await readAccountData(db, userId);
  if (!account) return null;
  const parts: Record<string, () => Part> = {
    comments: () => readCommentsData(db, userId),
    refusedComments: () => readRefusalsData(db, userId),
    unconfirmedComments: () => readPendingData(db, account.email),
    drafts: async () => (draft ? [draft] : []),
    likes: () => readLikesData(db, userId),
    reports: () => readReportsData(db, userId),
    ignoredReaders: () => readIgnoresData(db, userId),
    decisionsAboutAccount: () => readAccountDecisionsData(db, userId),
    replyNotices: () => readNoticesData(db, userId),
  };
  return write({ format: 'gazette-reader', version: 1, exportedAt: new Date(), account }, parts);
}

async function* write(head: object, parts: Record<string, () => Part>): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1);
  for (const [name, read] of Object.entries(parts)) {
    yield `,\n${JSON.stringify(name)}:[`;
    let first = true;
    const items = read();
    for await (const item of items instanceof Promise ? await items : items) {
      yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
      first = false;
    }
    yield ']';
  }
  yield '}\n';
}
