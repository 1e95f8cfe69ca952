import { miss } from '../bench.ts';

/** Times and what is asked of them. */

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** Does one thing; `round` differs each time. */
export type Work = (round: number) => Promise<unknown>;

/**
 * The median times of several things, in ms. They are done in turn, so that what else the machine does slows all of
 * them alike, each time in another order.
 */
export async function interleaved<Name extends string>(
  works: Record<Name, Work>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  // The first rounds find cold caches, and code that isn't compiled yet.
  const warm = Math.max(5, Math.ceil(rounds / 5));
  for (let round = 0; round < warm + rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length] as Name;
      const start = performance.now();
      await works[name](round);
      if (round >= warm) times[name].push(performance.now() - start);
    }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

const ms = (time: number) => `${time.toFixed(2)} ms`;

function row(cells: string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(56) : cell.padStart(11))).join(''));
}

export function heading(title: string, against: string): void {
  console.log();
  row([title, 'time', against, 'ratio', 'target']);
}

/** Prints a time, the one that it is compared with, and whether their ratio is what was promised. */
export function compare(name: string, time: number, base: number, most: number): void {
  const ratio = time / base;
  const met = ratio <= most;
  if (!met) miss(name);
  row([name, ms(time), ms(base), `${ratio.toFixed(2)}×`, `≤ ${most}×`, met ? 'met' : 'MISSED']);
}

/** Prints how many statements a page took, and whether they are few enough. */
export function count(name: string, statements: number, most: number): void {
  const met = statements <= most;
  if (!met) miss(`statements of ${name}`);
  row([name, '', '', String(statements), `≤ ${most}`, met ? 'met' : 'MISSED']);
}
