import { createHash } from 'node:crypto';
import type { ShareFacts } from './facts.ts';

/**
 * Where the drawn picture of a page is. The address changes with the words on it, as those who show shared links keep
 * pictures for weeks.
 */
export function sharePicturePath(path: string, facts: ShareFacts): string {
  return `${path === '/' ? '' : path}/share.png?v=${shareVersion(facts)}`;
}

/** Stands for what is on a drawn picture. */
export function shareVersion({ title, label, publication, colour }: ShareFacts): string {
  return createHash('sha256')
    .update(JSON.stringify([title, label, publication, colour]))
    .digest('hex')
    .slice(0, 12);
}
