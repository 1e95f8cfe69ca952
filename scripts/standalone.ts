import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * `node scripts/standalone.ts <folder>`: puts a build that was made with GAZETTE_STANDALONE=1 into a folder that runs
 * without this one and without its packages: `server.js`, which serves the site, and `prisma/migrate.ts`.
 */

const [given] = process.argv.slice(2);
if (!given) {
  console.error('Name the folder: node scripts/standalone.ts /opt/gazette');
  process.exit(1);
}
if (!existsSync('.next/standalone/server.js')) {
  console.error('There is no such build: make one with GAZETTE_STANDALONE=1 and "next build".');
  process.exit(1);
}
const folder = resolve(given);
const copy = (from: string, to = from) =>
  cpSync(from, join(folder, to), { recursive: true, dereference: true });

copy('.next/standalone', '.');
copy('.next/static');
copy('public');
copy('prisma/migrations');
const copied = new Set<string>();
copyModule('prisma/migrate.ts');
// Next’s own list of packages is of use for a build alone, and `#` means a folder here, too.
const { name, version, type, imports } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  unknown
>;
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ name, version, private: true, type, imports }, null, 2),
);

/** A module of ours with all that it imports. */
function copyModule(path: string): void {
  if (copied.has(path)) return;
  copied.add(path);
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  copy(path);
  for (const [, wanted = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
    if (wanted.startsWith('node:')) continue;
    if (wanted.startsWith('.')) copyModule(relative('.', join(dirname(path), wanted)));
    else if (wanted.startsWith('#')) copyModule(wanted.slice(1));
    else copyPackage(/^(?:@[^/]+\/)?[^/]+/.exec(wanted)?.[0] ?? wanted);
  }
}

/** A package with all that it depends on. */
function copyPackage(packageName: string): void {
  const path = join('node_modules', packageName);
  if (copied.has(path) || !existsSync(path)) return;
  copied.add(path);
  copy(path);
  const { dependencies = {} } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies)) copyPackage(dependency);
}
