import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers are on Debian: not on everybody’s PATH. */
const more = ['/usr/sbin', '/usr/local/sbin'];

/** Where this machine has a program; null for nowhere. */
export function findProgram(name: string): string | null {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...more]) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not there.
    }
  }
  return null;
}
