import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Where a request comes from. Next hands routes headers alone, and a client may write any X-Forwarded-For that it
 * likes; so the address of the connection itself is noted in a header of our own before Next sees the request,
 * overwriting whatever came under that name.
 */
const peerHeader = 'x-gazette-peer';

/** Begins to note the peers of this process's HTTP servers. Called once, when the site starts. */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerHeader] = request.socket.remoteAddress ?? '';
  });
}

const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/**
 * The client's address as far as it can be trusted: the connection's own, unless that is a proxy's in this machine or
 * its private network, which then names the client last in X-Forwarded-For. Where a host runs the site without a
 * connection of its own, its X-Forwarded-For is all there is. `unknown` where nothing is.
 */
export function clientAddress(headers: Headers): string {
  const peer = plain(headers.get(peerHeader));
  if (peer !== null && !within(near, peer)) return peer;
  const forwarded = plain(headers.get('x-forwarded-for')?.split(',').at(-1) ?? null);
  return forwarded ?? peer ?? 'unknown';
}

/** The client as limits count it: one IPv6 customer has a whole /64, so that all of it counts as one. */
export function clientGroup(headers: Headers): string {
  const address = clientAddress(headers);
  return isIPv6(address) ? expand(address).slice(0, 4).join(':') : address;
}

/** Whether the request was made on this very machine, by its own name, and through no proxy that came from elsewhere. */
export function isLocal(headers: Headers): boolean {
  const peer = plain(headers.get(peerHeader));
  if (peer === null || !within(loopback, peer) || !within(loopback, clientAddress(headers))) return false;
  return isLoopbackHost(headers.get('host') ?? '');
}

/** Whether `host` (with or without a port) names the machine that asks. A page elsewhere can't borrow such a name. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}

function plain(address: string | null): string | null {
  const bare = address?.trim().replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  return isIP(bare) ? bare : null;
}

function within(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(gap, 0)).fill('0'), ...right].map((group) =>
    group.toLowerCase().replace(/^0+(?=.)/, ''),
  );
}
