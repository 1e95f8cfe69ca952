import { LakeError } from './types.ts';

/** Throws LakeError 400 where the `tag` of a request is none that hosted Sanity takes. */
export function checkTag(query: URLSearchParams): void {
  const tag = query.get('tag');
  if (tag === null || /^[a-z0-9._-]{1,75}$/i.test(tag)) return;
  const description =
    'A request tag can only have letters, digits, underscores, dashes and dots, and from 1 to 75 of them';
  throw new LakeError(400, 'invalidTag', description);
}
