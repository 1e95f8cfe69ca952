import { AsyncLocalStorage } from 'node:async_hooks';
import { Server, type ServerResponse } from 'node:http';

// The server's own code and each page's are bundled apart; this is what they share.
const kept = globalThis as typeof globalThis & { gazetteResponses?: AsyncLocalStorage<ServerResponse> };
const responses = (kept.gazetteResponses ??= new AsyncLocalStorage());

/** Lets a page say its status with `answerWith`. To be called once, before the first request. */
export function keepResponses(): void {
  const prototype: Emitting = Server.prototype;
  const emit: Emitting['emit'] = Reflect.get(prototype, 'emit');
  prototype.emit = function emitWithin(event, ...args) {
    if (event !== 'request') return emit.call(this, event, ...args);
    return responses.run(args[1] as ServerResponse, () => emit.call(this, event, ...args));
  };
}

/**
 * Answers the request at hand with this status, for which Next has no function of its own. Only in a page that is made for
 * one request and waits for all of its data: once a part of it is sent, so is its status.
 */
export function answerWith(status: number): void {
  const response = responses.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}

type Emitting = { emit(this: Server, event: string, ...args: unknown[]): boolean };
