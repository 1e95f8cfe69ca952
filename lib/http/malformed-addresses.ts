import { Server, type IncomingMessage, type ServerResponse } from 'node:http';

const sentence =
  'This address can’t be read: a percent sign in it isn’t followed by the code of a character. Check it, or begin at the front page.\n';

/**
 * Answers requests for a path whose percent-encoding is malformed, such as `/%ff`, with 400. Next decodes paths before
 * any code of ours runs, and what it can't decode it takes for a fault of the server. To be called once, before the
 * first request.
 */
export function refuseMalformedAddresses(): void {
  const prototype: Emitting = Server.prototype;
  const emit: Emitting['emit'] = Reflect.get(prototype, 'emit');
  prototype.emit = function emitUnlessMalformed(event, ...args) {
    if (event !== 'request') return emit.call(this, event, ...args);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    if (isDecodable(request.url ?? '')) return emit.call(this, event, ...args);
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(sentence);
    return true;
  };
}

/** Whether the path of a request's target can be decoded; its query is read leniently, and never a reason. */
function isDecodable(target: string): boolean {
  const [path = ''] = target.split('?', 1);
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

type Emitting = { emit(this: Server, event: string, ...args: unknown[]): boolean };
