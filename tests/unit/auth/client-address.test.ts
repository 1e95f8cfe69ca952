import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientAddress, clientGroup, isLocal, notePeers } from '../../../lib/auth/client-address.ts';

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
