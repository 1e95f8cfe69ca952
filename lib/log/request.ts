import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** The request that something is done for. */
export type Asked = {
  /** In the log, and in the answer's `X-Request-Id`. */
  id: string;
  method: string;
  /** Such as `/[section]/[slug]`: the path itself may name somebody. */
  route: string;
};

// Next bundles instrumentation, routes and caches apart from each other; there is one of this for the process.
const kept = globalThis as typeof globalThis & { gazetteAsked?: AsyncLocalStorage<Asked> };

/** Where the request is kept while it is answered, whatever is awaited in between. */
export const asked: AsyncLocalStorage<Asked> = (kept.gazetteAsked ??= new AsyncLocalStorage<Asked>());

/** The id that a proxy gave the request, where that can be one; else a new one. */
export function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : randomUUID();
}
