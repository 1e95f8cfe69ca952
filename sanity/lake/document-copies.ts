import type { LakeDocument } from './types.ts';

/** The same content under another id. When it was made is kept; what the transaction sets anew is left out. */
export function copyOf({ _rev, _updatedAt, ...kept }: LakeDocument, documentId: string) {
  const { _system, ...document } = kept;
  return { ...document, _id: documentId, _type: kept._type };
}

/** What a draft or version becomes when it is published. */
export function publishedCopyOf(document: LakeDocument, publishedId: string) {
  return strengthened(copyOf(document, publishedId));
}

/** References that were weak only until publication become strong, as the Studio marks them. */
function strengthened<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strengthened) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { _strengthenOnPublish: mark, ...rest } = value as Record<string, unknown>;
  const staysWeak = typeof mark === 'object' && mark !== null && 'weak' in mark && mark.weak === true;
  if (mark && !staysWeak) delete rest['_weak'];
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, strengthened(item)])) as T;
}
