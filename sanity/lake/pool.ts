import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Auth } from './auth.ts';
import type { Identity, LakeResponse } from './types.ts';

/** A browser opens six connections to each port, and an open document in the Studio holds six streams or more. */
const size = 12;

/**
 * More ports of the same lake, which browsers' long-lived streams are spread over, so that they never keep an edit
 * waiting for a connection.
 */
export class StreamPool {
  readonly servers: Server[] = Array.from({ length: size }, () => createServer());
  readonly #streams = new Map<number, number>();

  /**
   * Where to send a stream on to: the port with the fewest. Null leaves it where it is: no browser (no limit of six),
   * nobody (no ticket, which tells them from others' pages), or a proxied host from which these ports can't be
   * reached. fetch drops the Authorization header on the way, so a signed ticket goes along.
   */
  redirect(raw: IncomingMessage, path: string, identity: Identity | null, auth: Auth): LakeResponse | null {
    if (!identity || (!raw.headers.origin && !raw.headers['sec-fetch-site'])) return null;
    const host = hostOf(raw);
    if (!isLoopback(host)) return null;
    const target = new URL(`http://${host}:${this.#leastBusy()}${raw.url}`);
    target.searchParams.set('ticket', auth.issueTicket(identity, path));
    return { status: 307, headers: { location: target.href, 'cache-control': 'no-store' }, empty: true };
  }

  /** Counts a stream on the port that it came to, until it ends. */
  count(raw: IncomingMessage, signal: AbortSignal): void {
    const port = raw.socket.localPort ?? 0;
    const add = (n: number) => this.#streams.set(port, (this.#streams.get(port) ?? 0) + n);
    add(1);
    signal.addEventListener('abort', () => add(-1), { once: true });
  }

  #leastBusy(): number {
    const ports = this.servers.map((server) => (server.address() as AddressInfo).port);
    const load = (port: number) => this.#streams.get(port) ?? 0;
    return ports.reduce((least, port) => (load(port) < load(least) ? port : least));
  }
}

function hostOf(raw: IncomingMessage): string {
  const forwarded = raw.headers['x-forwarded-host'];
  const host = (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? raw.headers.host ?? '';
  return host.replace(/:\d+$/, '');
}

function isLoopback(host: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|([a-z0-9-]+\.)*localhost)$/i.test(host);
}
