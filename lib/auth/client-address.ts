import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6, type BlockList } from 'node:net';
import { env } from '#lib/env.ts';
import { nearNetworks, networks, within } from './address-list.ts';
import { isLoopbackHost } from './loopback.ts';

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

const near = networks(nearNetworks);

const loopback = networks(['127.0.0.0/8', '::1']);

const trusted = env.trustedProxies && networks(env.trustedProxies);

/**
 * The client's address as far as it can be trusted: the connection's own, unless that is a proxy's. Each proxy adds whom
 * it was asked by to the end of X-Forwarded-For, so that is read from its end: past every proxy that TRUSTED_PROXIES names; without
 * that setting, past one in this machine or its private network. Where a host runs the site without a connection of its own, the
 * last of X-Forwarded-For is all there is. `unknown` where nothing is.
 */
export function clientAddress(headers: Headers, proxies: BlockList | null = trusted): string {
  const peer = plain(headers.get(peerHeader));
  if (peer !== null && !within(proxies ?? near, peer)) return peer;
  let client = peer;
  for (const part of (headers.get('x-forwarded-for') ?? '').split(',').toReversed()) {
    const address = plain(part);
    if (address === null) break;
    client = address;
    if (!proxies || !within(proxies, address)) break;
  }
  return client ?? 'unknown';
}

/** The client as limits count it: one IPv6 customer has a whole /64, so that all of it counts as one. */
export function clientGroup(headers: Headers): string {
  const address = clientAddress(headers);
  return isIPv6(address) ? expand(address).slice(0, 4).join(':') : address;
}

/**
 * Whether the request was made on this very machine, by its own name, and came from nowhere else: nobody in X-Forwarded-For may be
 * elsewhere, also where the proxy that wrote it is on this machine and TRUSTED_PROXIES doesn't name it.
 */
export function isLocal(headers: Headers): boolean {
  const forwarded = headers.get('x-forwarded-for');
  const all = [headers.get(peerHeader), ...(forwarded?.split(',') ?? [])].map(plain);
  if (!all.every((address) => address !== null && within(loopback, address))) return false;
  return isLoopbackHost(headers.get('host') ?? '');
}

function plain(address: string | null): string | null {
  const bare = address?.trim().replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  return isIP(bare) ? bare : null;
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
