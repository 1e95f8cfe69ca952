import { Server, type IncomingMessage, type ServerResponse } from 'node:http';

/** Does something with a request: answers it, or has it go on with `goOn`, whose result it gives. */
type Take = (
  request: IncomingMessage,
  response: ServerResponse,
  goOn: () => boolean,
  server: Server,
) => boolean;

/**
 * Has `take` see every request to this process's servers before Next does. Who is added later sees them sooner. To be
 * called before the first request.
 */
export function takeRequests(take: Take): void {
  const prototype: Emitting = Server.prototype;
  const emit: Emitting['emit'] = Reflect.get(prototype, 'emit');
  prototype.emit = function emitTaken(event, ...args) {
    if (event !== 'request') return emit.call(this, event, ...args);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    return take(request, response, () => emit.call(this, event, ...args), this);
  };
}

type Emitting = { emit(this: Server, event: string, ...args: unknown[]): boolean };
