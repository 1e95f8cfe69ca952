import { notFound } from 'next/navigation';
import { getReader, type Reader } from '#lib/auth/reader.ts';
import { mayModerate } from '#lib/comments/moderation/transitions.ts';

/** The moderator who looks at a page. For everybody else there is no such page; proxy.ts gives that its status. */
export async function theModerator(): Promise<Reader> {
  const reader = await getReader();
  if (!reader || !mayModerate(reader.role)) notFound();
  return reader;
}
