import { setTimeout as sleep } from 'node:timers/promises';

/** Slower each time, so that a part that can't run does not eat the machine. In milliseconds. */
export const pauseAfter = (failures: number) => Math.min(200 * 2 ** failures, 10_000);

/**
 * What `start` resolves with, tried until it succeeds, slower each time: pages that are kept are read on without a database, and
 * what it lacks, such as space on the disk, may be there again. Null where all is ending.
 */
export async function startAgain<T>(start: () => Promise<T>, ending: () => boolean): Promise<T | null> {
  for (let failures = 0; !ending(); failures += 1) {
    try {
      return await start();
    } catch (error) {
      console.error(`  ${error instanceof Error ? error.message : String(error)}`);
      await sleep(pauseAfter(failures));
    }
  }
  return null;
}
