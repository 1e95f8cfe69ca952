import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildDirOf } from '../../lib/instance.ts';
import { runNode } from './child.ts';
import { SetupError } from './setup-error.ts';

/** What a build is made from. The lake and the sample are not part of it. */
const sources = [
  'app/**/*',
  'components/**/*',
  'lib/**/*',
  'public/**/*',
  'prisma/schema.prisma',
  'prisma/migrations/**/*',
  'sanity/{schema,queries,studio}/**/*',
  'sanity/*.ts',
  'instrumentation.ts',
  'next.config.ts',
  'proxy.ts',
  'package-lock.json',
];

/** Settings that end up in the built pages. */
const settings = /^(PORT|SITE_URL|GAZETTE_DATA|LAKE_PORT|SANITY_.*|SMTP_URL|(GITHUB|GOOGLE|OIDC)_.*)$/;

/** Next adds its build folder to the tsconfig that it is given; instances other than the default get their own. */
export function writeInstanceTsconfig(): void {
  const buildDir = buildDirOf(process.env.GAZETTE_DATA);
  if (buildDir === '.next') return;
  const path = `${buildDir}.tsconfig.json`;
  mkdirSync(dirname(path), { recursive: true });
  const own = ['types', 'dev/types'].flatMap((types) => [
    `./${basename(buildDir)}/${types}/**/*.ts`,
    `${buildDir}/${types}/**/*.ts`,
  ]);
  writeFileSync(path, `${JSON.stringify({ extends: '../tsconfig.json', include: own }, null, 2)}\n`);
}

/** What the present sources and settings would build, as one hash. `instance` tells data folders apart. */
function fingerprint(instance: string, environment: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256').update(instance).update(process.version);
  for (const file of globSync(sources).toSorted()) {
    if (statSync(file).isFile()) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  for (const [name, value] of Object.entries(environment).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (settings.test(name)) hash.update(`\0${name}=${value}`);
  }
  return hash.digest('hex');
}

/** True if the site must be built before it can be served. */
export function buildIsStale(instance: string): boolean {
  const stamp = join(buildDirOf(process.env.GAZETTE_DATA), 'gazette-build');
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(instance);
}

/** Builds the site; the compiler's output goes to `logFile`. Throws SetupError with its last lines. */
export async function build(instance: string, logFile: string): Promise<void> {
  const built = fingerprint(instance);
  mkdirSync(dirname(logFile), { recursive: true });
  writeInstanceTsconfig();
  const code = await runNode(['node_modules/next/dist/bin/next', 'build'], logFile);
  if (code !== 0) {
    const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-30).join('\n');
    throw new SetupError(
      `The site could not be built. The compiler said:\n\n${tail}\n\nThe whole story is in ${logFile}.`,
    );
  }
  noteBuilt(built, process.env);
}

/** Has a folder that was filled otherwise count as what the present sources would build with these settings. */
export function acceptBuild(instance: string, environment: NodeJS.ProcessEnv): void {
  noteBuilt(fingerprint(instance, environment), environment);
}

function noteBuilt(built: string, { GAZETTE_DATA }: NodeJS.ProcessEnv): void {
  writeFileSync(join(buildDirOf(GAZETTE_DATA), 'gazette-build'), built);
}
