import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Auth } from './auth.ts';
import type { Identity, LakeResponse } from './types.ts';

/**
 * A browser opens six connections to each port, and a document that is open in the Studio holds six streams: this is
 * enough for 36 tabs. Chromium opens 256 connections in all, of which some must stay free for everything else.
 */
const size = 36;

/** How long a stream that was sent on is expected on its port, in ms. */
const longestWay = 10_000;

/**
 * More ports of the same lake, which browsers' long-lived streams are spread over, so that they never keep an edit
 * waiting for a connection.
 */
export class StreamPool {
  readonly servers: Server[] = Array.from({ length: size }, () => createServer());
  /** Open streams, by who reads them (each browser has its own limit) and on which port. */
  readonly #streams = new Map<string, number>();
  /** Of streams that were sent on and have not arrived: what counts them until they do. */
  readonly #underWay = new Map<string, Set<AbortController>>();

  /**
   * Where to send a stream on to: the port on which this person has the fewest. Null leaves it where it is: no browser
   * (no limit of six), nobody (no ticket, which tells them from others' pages), or a proxied host from which these
   * ports can't be reached. fetch drops the Authorization header on the way, so a signed ticket goes along.
   */
  redirect(raw: IncomingMessage, path: string, identity: Identity | null, auth: Auth): LakeResponse | null {
    if (!identity || (!raw.headers.origin && !raw.headers['sec-fetch-site'])) return null;
    const host = hostOf(raw);
    if (!isLoopback(host)) return null;
    const port = this.#leastBusy(identity);
    this.#expect(keyOf(identity, port));
    const target = new URL(`http://${host}:${port}${raw.url}`);
    target.searchParams.set('ticket', auth.issueTicket(identity, path));
    return { status: 307, headers: { location: target.href, 'cache-control': 'no-store' }, empty: true };
  }

  /** Counts a stream on the port that it came to, until it ends. */
  count(raw: IncomingMessage, identity: Identity | null, signal: AbortSignal): void {
    const key = keyOf(identity, raw.socket.localPort ?? 0);
    const [expected] = this.#underWay.get(key) ?? [];
    expected?.abort();
    this.#add(key, signal);
  }

  /** A tab opens all its streams at once, so those that follow must see this one coming. */
  #expect(key: string): void {
    const arrival = new AbortController();
    const underWay = this.#underWay.get(key) ?? new Set();
    this.#underWay.set(key, underWay.add(arrival));
    this.#add(key, arrival.signal);
    const timer = setTimeout(() => arrival.abort(), longestWay).unref();
    arrival.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      underWay.delete(arrival);
    });
  }

  #add(key: string, until: AbortSignal): void {
    const change = (n: number) => this.#streams.set(key, (this.#streams.get(key) ?? 0) + n);
    change(1);
    until.addEventListener('abort', () => change(-1), { once: true });
  }

  #leastBusy(identity: Identity): number {
    const ports = this.servers.map((server) => (server.address() as AddressInfo).port);
    const load = (port: number) => this.#streams.get(keyOf(identity, port)) ?? 0;
    return ports.reduce((least, port) => (load(port) < load(least) ? port : least));
  }
}

const keyOf = (identity: Identity | null, port: number) => `${port} ${identity?.userId ?? ''}`;

function hostOf(raw: IncomingMessage): string {
  const forwarded = raw.headers['x-forwarded-host'];
  const host = (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? raw.headers.host ?? '';
  return host.replace(/:\d+$/, '');
}

function isLoopback(host: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|([a-z0-9-]+\.)*localhost)$/i.test(host);
}
