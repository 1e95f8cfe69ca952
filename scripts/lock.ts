import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, lockSchema } from './services/lockfile.ts';

/** `npm run lock`, after every change of packages: makes package-lock.json good for every platform. */
const path = 'package-lock.json';
const lock = lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const added = completeLock(lock);
const { '': root, ...rest } = lock.packages;
lock.packages = {
  ...(root && { '': root }),
  ...Object.fromEntries(Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b, 'en'))),
};
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages for other platforms added.`);
