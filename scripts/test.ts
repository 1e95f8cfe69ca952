import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { startInstance, type Started } from '../tests/support/instance.ts';

/**
 * `npm test`: everything that must hold, on a bare machine. Each part runs even if an earlier one failed, so that one
 * run shows all there is to mend. `npm test -- unit types` runs only the parts named.
 */
type Part = { name: string; args: string[]; needsInstance?: true };

const bin = (path: string, ...args: string[]) => [`node_modules/${path}`, ...args];

const parts: Part[] = [
  { name: 'format', args: bin('oxfmt/bin/oxfmt', '--check') },
  { name: 'lint', args: bin('oxlint/bin/oxlint', '--type-aware', '--deny-warnings') },
  // All of it each time: TypeScript 7.0 remembers of its last run that a file was well, though what it imports has changed.
  { name: 'types', args: bin('typescript/bin/tsc', '--noEmit', '--incremental', 'false') },
  { name: 'typegen', args: ['scripts/typegen.ts', '--check'] },
  { name: 'unused', args: bin('knip/bin/knip.js') },
  { name: 'unit', args: bin('vitest/vitest.mjs', 'run', '--project', 'unit') },
  { name: 'servers', args: bin('vitest/vitest.mjs', 'run', '--project', 'servers'), needsInstance: true },
  {
    name: 'integration',
    args: bin('vitest/vitest.mjs', 'run', '--project', 'integration'),
    needsInstance: true,
  },
  { name: 'reading', args: bin('@playwright/test/cli.js', 'test', '--project=reading'), needsInstance: true },
  {
    name: 'together',
    args: bin('@playwright/test/cli.js', 'test', '--project=together'),
    needsInstance: true,
  },
  { name: 'alone', args: bin('@playwright/test/cli.js', 'test', '--project=alone'), needsInstance: true },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown.join('", "')}". Parts: ${parts.map((part) => part.name).join(', ')}.`,
  );
  process.exit(1);
}
const chosen = wanted.length > 0 ? parts.filter((part) => wanted.includes(part.name)) : parts;

const passed: string[] = [];
const failed: string[] = [];
const instances: Started[] = [];

for (const part of chosen) {
  console.log(`\n── ${part.name} ──`);
  const begun = Date.now();
  const ok = await run(part);
  (ok ? passed : failed).push(part.name);
  console.log(
    `── ${part.name}: ${ok ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(0)} s`,
  );
}
for (const started of instances) await started.stop();

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${passed.length} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);

async function run(part: Part): Promise<boolean> {
  try {
    if (part.needsInstance && instances.length === 0) instances.push(await freshInstance());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  const child = spawn(process.execPath, part.args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(instances[0] ? { GAZETTE_TEST_INSTANCE: instances[0].instance.dataDir } : {}),
    },
  });
  return (await new Promise<number | null>((done) => child.once('exit', done))) === 0;
}

/** A Gazette with nothing but the sample content, for the parts that test the whole. */
async function freshInstance(): Promise<Started> {
  console.log('Starting a Gazette to test …');
  const dataDir = resolve('.data-test');
  rmSync(dataDir, { recursive: true, force: true });
  return startInstance({ dataDir });
}
