import type { Server } from 'node:http';
import { endSignals, hearsEnding, processEnding } from '#lib/jobs/ending.ts';
import { takeRequests } from './take-requests.ts';

/** How long requests may take that are being answered when the process is asked to end, in milliseconds. */
export const longestDrain = 25_000;

/** What is left after that, such as a mail that is being sent, has so much time. */
export const lastMoments = 5000;

/**
 * Has the process end without cutting anybody off. Next takes no more connections once it is asked to end, answers what it
 * has, and does what comes after answers. This adds what it lacks: a time in which others learn of it, connections that end
 * with their answer, and an end to waiting. To be called once, before the first request.
 *
 * `delay`: for so many milliseconds it goes on taking requests, so that whoever sends them sees that it is no longer ready.
 */
export function drainAtEnd(delay: number): void {
  if (delay > 0) putOff(delay);
  const ending = processEnding();
  const servers = new Set<Server>();
  takeRequests((_, response, goOn, server) => {
    servers.add(server);
    if (ending.aborted) response.setHeader('connection', 'close');
    return goOn();
  });
  const end = () => {
    // A connection that was busy when Next closed the others stays open for seconds after its answer.
    setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 250).unref();
    const most = delay + longestDrain;
    setTimeout(() => servers.forEach((server) => server.closeAllConnections()), most).unref();
    setTimeout(() => process.exit(1), most + lastMoments).unref();
  };
  ending.addEventListener('abort', end, { once: true });
}

/** Has those who listen already, which is Next, hear later that the process is asked to end; not those who prepare for it. */
function putOff(delay: number): void {
  for (const signal of endSignals) {
    const others = process.listeners(signal).filter((listener) => !hearsEnding(listener));
    for (const other of others) process.removeListener(signal, other);
    process.once(signal, () => {
      setTimeout(() => others.forEach((other) => other(signal)), delay);
      // Asked again, it still waits for its time.
      process.on(signal, () => {});
    });
  }
}
