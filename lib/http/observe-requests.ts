import type { IncomingMessage } from 'node:http';
import { asked, requestIdFrom, type Asked } from '#lib/log/request.ts';
import type { RouteNames } from './route-names.ts';
import { takeRequests } from './take-requests.ts';

/** A request that was answered, or that whoever sent it gave up. */
export type Answered = Asked & {
  status: number;
  /** From its first byte to the answer’s last, in milliseconds. */
  ms: number;
  /** The connection was gone before the answer was. */
  aborted: boolean;
};

type Options = {
  routeOf: RouteNames;
  /** Requests that this process sends to itself to answer another one. */
  isInner: (request: IncomingMessage) => boolean;
  onAnswered: (answered: Answered) => void;
};

/**
 * Gives each request an id, which its answer names, and tells of it once it is answered. To be called once, before the first
 * request, and after whatever else watches the server, so that it sees the answers as readers get them.
 */
export function observeRequests({ routeOf, isInner, onAnswered }: Options): void {
  takeRequests((request, response, goOn) => {
    if (isInner(request)) return goOn();
    const began = performance.now();
    const { method = 'GET', url = '/', headers } = request;
    const about: Asked = {
      id: requestIdFrom(headers['x-request-id']),
      method: methods.has(method) ? method : 'other',
      route: routeOf(url.split('?', 1)[0] ?? '/'),
    };
    response.setHeader('x-request-id', about.id);
    response.once('close', () =>
      onAnswered({
        ...about,
        status: response.statusCode,
        ms: performance.now() - began,
        aborted: !response.writableFinished,
      }),
    );
    return asked.run(about, goOn);
  });
}

/** Whoever asks may write any word there. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
