import type { Sort } from '../view.ts';

/** What a cursor continues. One of another list is refused. */
type List = Sort | 'replies' | 'queue';

const shape = /^1\.([a-z]+)\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Where a list goes on: after the comment `id`. Opaque to those who pass it back. */
export function encodeCursor(list: List, id: string): string {
  return Buffer.from(`1.${list}.${id}`).toString('base64url');
}

/** The id in a cursor of this list; null for anything else. */
export function decodeCursor(list: List, cursor: string): string | null {
  const match = cursor.length > 100 ? null : shape.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  return match?.[1] === list ? (match[2] ?? null) : null;
}
