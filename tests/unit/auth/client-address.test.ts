import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isNetwork, networks } from '../../../lib/auth/address-list.ts';
import { clientAddress, clientGroup, isLocal, notePeers } from '../../../lib/auth/client-address.ts';

vi.mock('#lib/env.ts', () => ({ env: { trustedProxies: null } }));

const from = (peer: string | null, others: Record<string, string> = {}) =>
  new Headers({ ...(peer !== null && { 'x-gazette-peer': peer }), host: 'localhost:3000', ...others });

describe('the client of a request', () => {
  test.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
    // A client's own claim stands first; the proxy adds the address that it saw.
    ['127.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['172.18.0.2', '198.51.100.1', '198.51.100.1'],
    ['::1', '2001:db8::7', '2001:db8::7'],
    ['127.0.0.1', 'nonsense', '127.0.0.1'],
    [null, '198.51.100.1', '198.51.100.1'],
    [null, undefined, 'unknown'],
  ])('connected from %s, forwarded for %s: %s', (peer, forwarded, expected) => {
    expect(clientAddress(from(peer, forwarded ? { 'x-forwarded-for': forwarded } : {}))).toBe(expected);
  });

  describe('behind proxies that are named', () => {
    const proxies = networks(['203.0.113.0/24', '127.0.0.1', '2001:db8:cd::/48']);
    test.each([
      // From the nearest proxy outwards, to the first who is none.
      ['127.0.0.1', '1.2.3.4, 198.51.100.1, 203.0.113.7', '198.51.100.1'],
      ['203.0.113.9', '198.51.100.1', '198.51.100.1'],
      ['2001:db8:cd::9', '1.2.3.4, 2001:db8::7', '2001:db8::7'],
      // What a client claims is no further than the client itself.
      ['198.51.100.1', '203.0.113.9', '198.51.100.1'],
      ['127.0.0.1', '198.51.100.1, nonsense', '127.0.0.1'],
      ['127.0.0.1', '203.0.113.1, 203.0.113.2', '203.0.113.1'],
      // A private network is believed only where it is named.
      ['10.0.0.4', '198.51.100.1', '10.0.0.4'],
    ])('connected from %s, forwarded for %s: %s', (peer, forwarded, expected) => {
      expect(clientAddress(from(peer, { 'x-forwarded-for': forwarded }), proxies)).toBe(expected);
    });

    test.each([
      ['10.0.0.0/8', true],
      ['10.0.0.1', true],
      ['2001:db8::/32', true],
      ['10.0.0.0/33', false],
      ['10.0.0.0/', false],
      ['10.0.0/8', false],
      ['proxy.example', false],
      ['', false],
    ])('%j is a network: %s', (text, expected) => {
      expect(isNetwork(text)).toBe(expected);
    });
  });

  test('of one IPv6 network counts as one', () => {
    expect(clientGroup(from('2001:db8:0:1:aaaa::1'))).toBe(clientGroup(from('2001:db8:0:1::2')));
    expect(clientGroup(from('2001:db8::1'))).toBe('2001:db8:0:0');
    expect(clientGroup(from('2001:db8:0:2::1'))).not.toBe(clientGroup(from('2001:db8:0:1::1')));
  });

  test.each([
    ['127.0.0.1', 'localhost:3000', undefined, true],
    ['::ffff:127.0.0.1', '127.0.0.1:3000', '127.0.0.1', true],
    ['::1', '[::1]:3000', undefined, true],
    ['192.168.1.5', 'localhost:3000', undefined, false],
    ['192.168.1.5', 'localhost:3000', '127.0.0.1', false],
    ['127.0.0.1', 'gazette.example', undefined, false],
    ['127.0.0.1', 'localhost.evil.example', undefined, false],
    ['127.0.0.1', 'localhost:3000', '203.0.113.9', false],
    // Whoever is behind proxies, however much of the list is believed.
    ['127.0.0.1', 'localhost:3000', '203.0.113.9, 127.0.0.1', false],
    ['127.0.0.1', 'localhost:3000', 'nonsense', false],
    ['127.0.0.1', 'localhost:3000', '127.0.0.1, ::1', true],
    [null, 'localhost:3000', '127.0.0.1', false],
  ])('connected from %s to %s, forwarded for %s: local is %s', (peer, host, forwarded, expected) => {
    expect(isLocal(from(peer, { host, ...(forwarded && { 'x-forwarded-for': forwarded }) }))).toBe(expected);
  });
});

describe('the address of a connection', () => {
  let server: Server;
  beforeAll(async () => {
    notePeers();
    server = createServer((incoming, response) => response.end(JSON.stringify(incoming.headers)));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => void server.close());

  test('is noted over whatever the client claims', async () => {
    const { port } = server.address() as AddressInfo;
    const body = await new Promise<string>((done, fail) => {
      request({ port, host: '127.0.0.1', headers: { 'X-Gazette-Peer': '8.8.8.8' } }, (response) => {
        response.on('data', (chunk: Buffer) => done(chunk.toString()));
      })
        .on('error', fail)
        .end();
    });
    expect(JSON.parse(body)).toMatchObject({ 'x-gazette-peer': '127.0.0.1' });
  });
});
