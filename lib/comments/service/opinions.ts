import type { Prepared } from '../content/prepare.ts';
import type { Config, Facts } from '../policy/types.ts';
import type { Sent } from '../ports/spam.ts';
import { readSender } from '../store/teaching.ts';
import { askOutside } from './ask-outside.ts';
import type { Actor, Context } from './context.ts';

type About = { path: string; isReply: boolean; isEdit: boolean; sent: Sent | undefined };

/**
 * What the services outside think of a text, for the policy; nothing where none is asked. They aren't asked about the
 * newsroom, nor about what is refused anyway.
 */
export async function opinionsOn(
  { db, outside, siteUrl }: Pick<Context, 'db' | 'outside' | 'siteUrl'>,
  author: Actor,
  draft: Prepared,
  { path, isReply, isEdit, sent = { address: null, userAgent: null } }: About,
  { maxLength }: Pick<Config, 'maxLength'>,
): Promise<Pick<Facts, 'spam' | 'toxicity'>> {
  const nothing = { spam: null, toxicity: null };
  if (!outside.spam && !outside.toxicity) return nothing;
  if (author.role !== 'READER' || draft.source === '' || draft.source.length > maxLength * 2) return nothing;
  const sender = await readSender(db, author.id);
  if (!sender) return nothing;
  return askOutside(outside, {
    text: draft.source,
    author: sender,
    permalink: siteUrl + path,
    isReply,
    isEdit,
    sent,
  });
}
