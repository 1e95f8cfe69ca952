import type { Pool } from 'pg';

const kept = globalThis as typeof globalThis & { gazettePool?: Pool };

/** Notes the pool that this process has of its database. */
export function notePool(pool: Pool): void {
  kept.gazettePool = pool;
}

/** How many connections are in use, how many aren’t, and how many requests wait for one. */
export function poolFigures(): { busy: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = kept.gazettePool ?? {};
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
