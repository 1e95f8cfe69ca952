import type { Sort } from '../view.ts';

/** What a cursor continues. One of another list is refused. */
type List = Sort | 'replies' | 'queue';

/** Where a list goes on: after this comment. Its likes count where they order the list. */
export type Place = { id: string; likes: number };

const shape = /^1\.([a-z]+)\.(\d{1,9})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** A place in a list, opaque to those who pass it back. */
export function encodeCursor(list: List, { id, likes }: Place): string {
  return Buffer.from(`1.${list}.${list === 'liked' ? likes : 0}.${id}`).toString('base64url');
}

/** The place in a cursor of this list; null for anything else. */
export function decodeCursor(list: List, cursor: string): Place | null {
  const match = cursor.length > 100 ? null : shape.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  return match?.[1] === list ? { likes: Number(match[2]), id: match[3] ?? '' } : null;
}
