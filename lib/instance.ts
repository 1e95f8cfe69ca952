import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';

/**
 * Where Next keeps the build of the instance whose data folder is `dataDir`, relative to the project. Pages built
 * from one instance's content must never be served by another, so each data folder but the default has its own.
 */
export function buildDirOf(dataDir: string | undefined): string {
  const absolute = resolve(dataDir || '.data');
  if (absolute === resolve('.data')) return '.next';
  const hash = createHash('sha256').update(absolute).digest('hex').slice(0, 8);
  return `.next-instances/${basename(absolute).replaceAll(/[^\w-]/g, '')}-${hash}`;
}
