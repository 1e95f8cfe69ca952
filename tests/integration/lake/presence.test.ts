import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket, type RawData } from 'ws';
import { lakeSecret, openLake, type TestLake } from './support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

type Message = {
  id?: string;
  method?: string;
  result?: unknown;
  error?: unknown;
  params?: { result: unknown };
};

/** A Studio's socket, signed in or not. */
async function connect(token: string | undefined) {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production`);
  const messages: Message[] = [];
  socket.on('message', (data: RawData) => {
    if (!Buffer.isBuffer(data)) throw new Error('a message in pieces');
    messages.push(JSON.parse(data.toString()) as Message);
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  let count = 0;
  const call = async (method: string, params: Record<string, unknown> = {}): Promise<Message> => {
    const id = `call-${(count += 1)}`;
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return vi.waitFor(() => {
      const answer = messages.find((message) => message.id === id);
      if (!answer) throw new Error(`no answer to ${method}`);
      return answer;
    });
  };
  if (token) await call('authorization', { authorization: `Bearer ${token}` });
  const events = () =>
    messages.flatMap(({ method, params }) => (method === 'presence_subscription' ? [params?.result] : []));
  return { socket, call, events };
}

const dismissEverywhere = (userId: string) =>
  fetch(`${lake.url}/gazette/sessions/${userId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${lakeSecret}` },
  });

const tokenOf = async (userId: string) => (await lake.person('editor', userId)).config().token;

test('people see each other come, move and go, even if a browser is simply closed', async () => {
  const ana = await connect(await tokenOf('ana'));
  const ben = await connect(await tokenOf('ben'));
  await ana.call('presence_subscribe');
  await ben.call('presence_rollcall', { session: 'ben-1' });
  const locations = [{ type: 'document', documentId: 'a', path: ['headline'] }];
  await ben.call('presence_announce', { data: { sessionId: 'ben-1', locations } });
  await vi.waitFor(() => expect(ana.events()).toHaveLength(2));
  expect(ana.events()).toEqual([
    { type: 'rollCall', i: 'ben', session: 'ben-1' },
    { type: 'state', i: 'ben', m: { sessionId: 'ben-1', locations } },
  ]);
  ben.socket.terminate();
  await vi.waitFor(() =>
    expect(ana.events()).toContainEqual({ type: 'disconnect', i: 'ben', m: { session: 'ben-1' } }),
  );
  ana.socket.close();
});

test('strangers neither see nor are seen', async () => {
  const ana = await connect(await tokenOf('ana'));
  await ana.call('presence_subscribe');
  const stranger = await connect(undefined);
  expect(await stranger.call('presence_subscribe')).toHaveProperty('error');
  expect(
    await stranger.call('presence_announce', { data: { sessionId: 'x', locations: [] } }),
  ).toHaveProperty('error');
  expect(await stranger.call('authorization', { authorization: 'Bearer made-up' })).toHaveProperty('error');
  stranger.socket.send('not json');
  stranger.socket.send('[1]');
  expect(await ana.call('presence_rollcall', { session: 'ana-1' })).toHaveProperty('result', true);
  expect(ana.events()).toEqual([{ type: 'rollCall', i: 'ana', session: 'ana-1' }]);
  ana.socket.close();
  stranger.socket.close();
});

test('a dataset that doesn’t exist has no socket', async () => {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/nowhere`);
  await expect(
    new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    }),
  ).rejects.toThrow('404');
});

test('pages of other sites get no socket', async () => {
  const url = `${lake.url.replace('http', 'ws')}/v1/socket/production`;
  const opened = (origin: string) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url, { origin });
      socket.once('open', () => resolve(socket.close()));
      socket.once('error', reject);
    });
  await expect(opened('https://news.example')).rejects.toThrow('403');
  await expect(opened('null')).rejects.toThrow('403');
  await opened('http://localhost:3000');
});

test('whoever is signed out everywhere leaves', async () => {
  const dismissed = await connect(await tokenOf('dismissed'));
  const stays = await connect(await tokenOf('stays'));
  const closed = new Promise((resolve) => dismissed.socket.once('close', resolve));
  await dismissEverywhere('dismissed');
  expect(await closed).toBe(1008);
  expect(await stays.call('presence_subscribe')).toHaveProperty('result');
  stays.socket.close();
});

test('a message that is too large ends the connection', async () => {
  const { socket } = await connect(await tokenOf('loud'));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.send('x'.repeat(65 * 1024));
  expect(await closed).toBe(1009);
});

test('one address opens only so many connections, and may again when it closed some', async () => {
  const url = `${lake.url.replace('http', 'ws')}/v1/socket/production`;
  const open = () =>
    new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.once('open', () => resolve(socket));
      socket.once('error', reject);
    });
  const attempts = await Promise.allSettled(Array.from({ length: 230 }, open));
  const sockets = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
  const refused = attempts.flatMap((attempt) =>
    attempt.status === 'rejected' ? [String(attempt.reason)] : [],
  );
  expect(sockets.length).toBeGreaterThan(150);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((reason) => reason.includes('429'))).toBe(true);
  for (const socket of sockets) socket.terminate();
  const later = await vi.waitFor(open);
  later.close();
});
