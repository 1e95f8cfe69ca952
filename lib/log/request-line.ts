import type { Answered } from '#lib/http/observe-requests.ts';
import { log } from './log.ts';

/** What is asked for all the time and says nothing of readers. */
const background = /^\/(?:_next\/|lake$|api\/(?:health|metrics|outbox)(?:\/|$))/;

/** Writes a line for a request. Those that fail by a fault of ours stand out; those of machines that watch don’t show. */
export function logRequest({ id, method, route, status, ms, aborted }: Answered): void {
  const level =
    status >= 500 && status !== 503
      ? 'error'
      : status === 503
        ? 'warn'
        : background.test(route)
          ? 'debug'
          : 'info';
  log[level]('request', {
    requestId: id,
    method,
    route,
    status,
    ms: Math.round(ms * 10) / 10,
    ...(aborted && { aborted }),
  });
}
