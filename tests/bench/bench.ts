import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Bench = {
  /** Of the instance that is measured. */
  dataDir: string;
  /** Has something done at the end, whatever happens; what was said last comes first. */
  atEnd: (what: () => unknown) => void;
};

const missed: string[] = [];

/** Notes a target that the benchmark of this process missed. */
export function miss(target: string): void {
  missed.push(target);
}

/**
 * Runs a benchmark of an instance, says whether every target is met, and ends with 1 where one isn't. The instance is kept in the
 * folder `data`, or nowhere.
 */
export async function runBench(
  data: string | undefined,
  work: (bench: Bench) => Promise<void>,
): Promise<void> {
  const dataDir = resolve(data ?? mkdtempSync(join(tmpdir(), 'gazette-bench-')));
  const ends: (() => unknown)[] = [];
  try {
    await work({ dataDir, atEnd: (what) => void ends.unshift(what) });
  } finally {
    for (const end of ends) await end();
    if (!data) rmSync(dataDir, { recursive: true, force: true });
  }
  console.log(missed.length === 0 ? '\nEvery target is met.' : `\nMissed: ${missed.join('; ')}.`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
