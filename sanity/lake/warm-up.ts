import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from './store.ts';
import type { Service } from './types.ts';
import { textOf } from './views.ts';

/** How long it works at a time and rests in between, in ms, so that requests never wait for it. */
const slice = 8;
const rest = 8;

/** Reads every document's words after a start, a few at a time: so the first search is as quick as the others. */
export const service: Service = ({ stores }) => {
  const stop = new AbortController();
  const done = warmUp([...stores.values()], stop.signal);
  return async () => {
    stop.abort();
    await done;
  };
};

async function warmUp(stores: Store[], signal: AbortSignal): Promise<void> {
  for (const store of stores) {
    const index = textOf(store);
    while (!index.ready && !signal.aborted) {
      index.read(slice);
      await wait(rest, undefined, { signal }).catch(() => {});
    }
  }
}
