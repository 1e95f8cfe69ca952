import { randomUUID } from 'node:crypto';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { z } from 'zod';
import { bearerOf } from './auth.ts';
import type { Store } from './store.ts';
import { LakeError, type Identity, type Lake, type Upgrade } from './types.ts';

/**
 * Who is in which document right now. Studios tell each other over one WebSocket each, in JSON-RPC; nothing of it is
 * stored.
 */
export const upgrades: Upgrade[] = [
  {
    pattern: '/socket/:ds',
    handler({ params, identity, raw, socket, head }, lake) {
      const store = lake.datasets.get(params['ds'] ?? '');
      handshake.handleUpgrade(raw, socket, head, (client) => {
        join(roomOf(store), client, identity, lake);
        const stop = store.onClosed(() => client.close(1001, 'The dataset was removed'));
        client.on('close', stop);
      });
    },
  },
];

const handshake = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
/** Sent often enough that nobody in between takes the connection for dead. */
const heartbeat = 20_000;

type Member = {
  socket: WebSocket;
  identity: Identity | null;
  subscriptions: Set<string>;
  /** Of each open Studio: what the others are told when the connection ends. */
  sessions: Set<string>;
};

const rooms = new WeakMap<Store, Set<Member>>();

function roomOf(store: Store): Set<Member> {
  const room = rooms.get(store) ?? new Set();
  rooms.set(store, room);
  return room;
}

function join(room: Set<Member>, socket: WebSocket, identity: Identity | null, lake: Lake): void {
  const member: Member = { socket, identity, subscriptions: new Set(), sessions: new Set() };
  room.add(member);
  const timer = setInterval(() => socket.send('♥'), heartbeat);
  socket.on('message', (data) => answer(data, member, room, lake));
  socket.on('error', () => socket.terminate());
  // 1008 is the code for a policy: this person may not be here any more.
  const stop = lake.auth.onRevoked((userId) => {
    if (member.identity?.userId === userId) socket.close(1008, 'Signed out');
  });
  socket.on('close', () => {
    stop();
    clearInterval(timer);
    room.delete(member);
    for (const session of member.sessions) tell(room, member, { type: 'disconnect', m: { session } });
  });
}

const request = z.object({
  id: z.union([z.string(), z.number()]),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
});
type Request = z.infer<typeof request>;

function answer(data: RawData, member: Member, room: Set<Member>, lake: Lake): void {
  const asked = request.safeParse(parseJson(data));
  if (!asked.success) {
    reply(member, null, { error: { code: -32_600, message: 'This is no JSON-RPC request' } });
    return;
  }
  try {
    reply(member, asked.data.id, { result: perform(asked.data, member, room, lake) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof LakeError ? 4000 + (error.status % 100) : -32_602;
    reply(member, asked.data.id, { error: { code, message } });
  }
}

const session = z.object({ session: z.string().max(100) });
const announcement = z.object({
  data: z.object({ sessionId: z.string().max(100), locations: z.array(z.unknown()).max(50) }),
});

function perform({ method, params }: Request, member: Member, room: Set<Member>, lake: Lake): unknown {
  if (method === 'authorization') {
    const token = bearerOf(z.object({ authorization: z.string() }).parse(params).authorization);
    member.identity = token ? lake.auth.identify(token) : null;
    if (!member.identity) throw new LakeError(401, 'unauthorized', 'Session not found');
    return true;
  }
  if (!member.identity) throw new LakeError(401, 'unauthorized', 'Sign in first: this needs a token');
  switch (method) {
    case 'presence_subscribe': {
      const subscription = randomUUID();
      member.subscriptions.add(subscription);
      return subscription;
    }
    case 'presence_unsubscribe':
      member.subscriptions.delete(z.object({ subscriptionId: z.string() }).parse(params).subscriptionId);
      return true;
    case 'presence_rollcall':
      tell(room, member, { type: 'rollCall', session: session.parse(params).session });
      return true;
    case 'presence_announce': {
      const { data } = announcement.parse(params);
      if (member.sessions.size < 20) member.sessions.add(data.sessionId);
      tell(room, member, { type: 'state', m: data });
      return true;
    }
    case 'presence_disconnect': {
      const left = session.parse(params).session;
      member.sessions.delete(left);
      tell(room, member, { type: 'disconnect', m: { session: left } });
      return true;
    }
    default:
      throw new LakeError(404, 'methodNotFound', `No such method: ${method}`);
  }
}

/** To everybody who listens, the sender too: a Studio knows its own session. */
function tell(room: Set<Member>, { identity }: Member, event: Record<string, unknown>): void {
  if (!identity) return;
  for (const { socket, subscriptions } of room) {
    for (const subscription of subscriptions) {
      const params = { subscription, result: { ...event, i: identity.userId } };
      socket.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }));
    }
  }
}

function reply({ socket }: Member, id: string | number | null, outcome: Record<string, unknown>): void {
  socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...outcome }));
}

function parseJson(data: RawData): unknown {
  try {
    return JSON.parse(
      Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString(),
    );
  } catch {
    return null;
  }
}
