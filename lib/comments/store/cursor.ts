import type { QueueName } from '../desk-view.ts';
import type { Sort } from '../view.ts';

/** What a cursor continues. One of another list is refused. */
type List = Sort | 'replies' | QueueName | 'history' | 'log';

/**
 * Where a list goes on: after this comment. Its likes, or its reports, count where they order the list; of picks, the
 * time in ms.
 */
export type Place = { id: string; likes: number };

const shape = /^1\.([a-z]+)\.(\d{1,13})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** A place in a list, opaque to those who pass it back. */
export function encodeCursor(list: List, { id, likes }: Place): string {
  const ranked = list === 'liked' || list === 'picks' || list === 'reported';
  return Buffer.from(`1.${list}.${ranked ? likes : 0}.${id}`).toString('base64url');
}

/** The place in a cursor of this list; null for anything else. */
export function decodeCursor(list: List, cursor: string): Place | null {
  const match = cursor.length > 100 ? null : shape.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  const [, name, number = '', id = ''] = match ?? [];
  // Only times are longer than any count.
  return name === list && (list === 'picks' || number.length < 10) ? { likes: Number(number), id } : null;
}
