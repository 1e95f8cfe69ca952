import { LakeError, type LakeDocument } from './types.ts';

/** Release names from the strongest to the weakest layer; `raw` stands alone. */
export type Perspective = 'raw' | readonly string[];

const published: Perspective = ['published'];
const drafts: Perspective = ['drafts', 'published'];

/** The document id that readers know: without `drafts.` or `versions.<release>.` before it. */
export function publishedIdOf(id: string): string {
  if (id.startsWith('drafts.')) return id.slice(7);
  return id.startsWith('versions.') ? id.split('.').slice(2).join('.') : id;
}

/** `published` for a published id, `drafts` for a draft, else the release's name. */
export function layerOf(id: string): string {
  if (id.startsWith('drafts.')) return 'drafts';
  return id.startsWith('versions.') ? (id.split('.')[1] ?? '') : 'published';
}

export function draftIdOf(publishedId: string): string {
  return `drafts.${publishedId}`;
}

/**
 * Parses the `perspective` of a request: a name, or names by comma, strongest first. Without one it is `published`
 * from API 2025-02-19 on, else `raw`. Throws LakeError 400.
 */
export function parsePerspective(value: string | null, apiVersion: string): Perspective {
  if (!value) return apiVersion.toUpperCase() === 'X' || apiVersion >= '2025-02-19' ? published : 'raw';
  const names = value.split(',').map((name) => name.trim());
  if (names.some((name) => !/^[\w-]+$/.test(name))) {
    throw new LakeError(400, 'invalidPerspectiveError', `Invalid perspective "${value}"`);
  }
  if (names.includes('raw')) {
    if (names.length === 1) return 'raw';
    throw new LakeError(400, 'invalidPerspectiveError', 'The raw perspective goes with no other');
  }
  const [only] = names;
  if (names.length === 1 && only === 'published') return published;
  if (names.length === 1 && (only === 'drafts' || only === 'previewDrafts')) return drafts;
  return [...new Set([...names.filter((name) => name !== 'published'), 'drafts', 'published'])];
}

/** Whether a perspective shows what readers may not see yet. */
export function showsUnpublished(perspective: Perspective): boolean {
  return perspective === 'raw' || perspective.some((name) => name !== 'published');
}

/** Whether a version says that its release unpublishes the document. */
export function isUnpublishing({ _system }: LakeDocument): boolean {
  return typeof _system === 'object' && _system !== null && 'delete' in _system && _system.delete === true;
}
