import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes the content types (sanity/types.gen.ts) from the Studio's schema and the site's queries.
 * With `--check` it changes nothing and fails where they are out of date.
 */
const generated = ['sanity/schema.gen.json', 'sanity/types.gen.ts'];
const check = process.argv.includes('--check');

const kept = mkdtempSync(join(tmpdir(), 'gazette-typegen-'));
if (check) generated.forEach((file, index) => copyFileSync(file, join(kept, String(index))));

sanity('schema', 'extract', '--enforce-required-fields', '--path', 'sanity/schema.gen.json', '--force');
sanity('typegen', 'generate');

if (check) {
  const stale = generated.filter((file, index) => {
    const before = join(kept, String(index));
    const same = readFileSync(file).equals(readFileSync(before));
    copyFileSync(before, file);
    return !same;
  });
  rmSync(kept, { recursive: true });
  if (stale.length > 0) {
    console.error(`${stale.join(' and ')} differ from the schema and the queries: run "npm run typegen".`);
    process.exit(1);
  }
}

function sanity(...args: string[]): void {
  const run = spawnSync(process.execPath, ['node_modules/@sanity/cli/bin/run.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DO_NOT_TRACK: '1', CI: '1' },
  });
  if (run.status !== 0) {
    console.error(run.stdout + run.stderr);
    process.exit(1);
  }
}
