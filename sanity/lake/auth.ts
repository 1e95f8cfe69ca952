import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { grantsOf } from './grants.ts';
import { LakeError, type Identity, type Role, type Route } from './types.ts';

/** Its tables in the project’s database. */
export const schema = `
  CREATE TABLE IF NOT EXISTS users (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, role TEXT NOT NULL, image TEXT, kind TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tokens (
    hash TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users, label TEXT NOT NULL, expires INTEGER
  ) WITHOUT ROWID;
`;

const sidLifetime = 60_000;
const ticketLifetime = 60_000;
const sessionLifetime = 30 * 24 * 60 * 60 * 1000;

const role = z.enum(['administrator', 'editor', 'contributor', 'viewer']);

export const userRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  image: z.string().nullable(),
  kind: z.enum(['person', 'robot']),
});

/** Who may do what. Tokens are kept only as SHA-256 hashes, so that the database alone lets nobody in. */
export class Auth {
  readonly #db: DatabaseSync;
  readonly #lakeSecret: string;
  /** Signs tickets; a restart ends the few that are under way. */
  readonly #ticketKey = randomBytes(32);
  readonly #sids = new Map<string, { userId: string; expires: number }>();
  /** When people were last signed out everywhere, since the start: tickets from before are worth nothing. */
  readonly #revoked = new Map<string, number>();
  readonly #onRevoked = new Set<(userId: string) => void>();

  constructor(db: DatabaseSync, lakeSecret: string) {
    this.#db = db;
    this.#lakeSecret = lakeSecret;
    db.exec(schema);
    db.prepare('DELETE FROM tokens WHERE expires < ?').run(Date.now());
  }

  /** Whose token this is; null for an unknown, revoked or expired one. */
  identify(token: string): Identity | null {
    const row = this.#db
      .prepare(
        'SELECT u.* FROM tokens t JOIN users u ON u.id = t.user WHERE t.hash = ? AND (t.expires IS NULL OR t.expires > ?)',
      )
      .get(hashOf(token), Date.now());
    return row ? identityOf(row) : null;
  }

  user(userId: string): Identity | null {
    const row = this.#db.prepare('SELECT * FROM users WHERE id = ?').get(userId);
    return row ? identityOf(row) : null;
  }

  users(): Identity[] {
    return this.#db.prepare('SELECT * FROM users ORDER BY id').all().map(identityOf);
  }

  /** Makes sure that a robot token works with this role. A robot's former tokens stop working. */
  registerRobot(token: string, name: string, robotRole: Role): void {
    const userId = `robot-${name}`;
    this.#putUser({ userId, name, email: '', role: robotRole, image: null, kind: 'robot' });
    this.#db.prepare('DELETE FROM tokens WHERE user = ? AND hash <> ?').run(userId, hashOf(token));
    this.#putToken(token, userId, name, null);
  }

  /** Lets a person in once: the sid is redeemed within a minute, at most one time. */
  openSession(person: Omit<Identity, 'kind'>): string {
    this.#putUser({ ...person, kind: 'person' });
    const sid = randomBytes(24).toString('base64url');
    const now = Date.now();
    for (const [key, { expires }] of this.#sids) if (expires < now) this.#sids.delete(key);
    this.#sids.set(hashOf(sid), { userId: person.userId, expires: now + sidLifetime });
    return sid;
  }

  /** A session token for a sid, or null where it is unknown, used or too old. */
  redeem(sid: string): { token: string; label: string } | null {
    const entry = this.#sids.get(hashOf(sid));
    this.#sids.delete(hashOf(sid));
    if (!entry || entry.expires < Date.now()) return null;
    const token = `sk${randomBytes(32).toString('base64url')}`;
    const label = `Studio session of ${new Date().toISOString()}`;
    this.#putToken(token, entry.userId, label, Date.now() + sessionLifetime);
    return { token, label };
  }

  revoke(token: string): void {
    this.#db.prepare('DELETE FROM tokens WHERE hash = ? AND expires IS NOT NULL').run(hashOf(token));
  }

  /** Signs a person out everywhere, on what is open too. */
  revokePerson(userId: string): void {
    this.#db.prepare('DELETE FROM tokens WHERE user = ? AND expires IS NOT NULL').run(userId);
    for (const [key, entry] of this.#sids) if (entry.userId === userId) this.#sids.delete(key);
    this.#revoked.set(userId, Date.now());
    for (const listener of this.#onRevoked) listener(userId);
  }

  /** Calls `listener` whenever a person is signed out everywhere. Returns how to stop it. */
  onRevoked(listener: (userId: string) => void): () => void {
    this.#onRevoked.add(listener);
    return () => this.#onRevoked.delete(listener);
  }

  /** Whether this is the lake's own secret: then the app asks, which vouches for people. */
  isApp(token: string | null): boolean {
    return token !== null && equal(token, this.#lakeSecret);
  }

  /** A signed stand-in for the Authorization header in one redirect: for one path, for a minute. */
  issueTicket(identity: Identity, path: string): string {
    const payload = Buffer.from(
      JSON.stringify({ userId: identity.userId, path, issued: Date.now() }),
    ).toString('base64url');
    return `${payload}.${this.#sign(payload)}`;
  }

  redeemTicket(ticket: string, path: string): Identity | null {
    const [payload = '', signature = ''] = ticket.split('.');
    if (!equal(signature, this.#sign(payload))) return null;
    const ticketed = z
      .object({ userId: z.string(), path: z.string(), issued: z.number() })
      .parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    const since = Math.max(Date.now() - ticketLifetime, this.#revoked.get(ticketed.userId) ?? 0);
    return ticketed.path === path && ticketed.issued > since ? this.user(ticketed.userId) : null;
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#ticketKey).update(payload).digest('base64url');
  }

  #putUser({ userId, name, email, role, image, kind }: Identity): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO users (id, name, email, role, image, kind) VALUES (?, ?, ?, ?, ?, ?)')
      .run(userId, name, email, role, image, kind);
  }

  #putToken(token: string, userId: string, label: string, expires: number | null): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO tokens (hash, user, label, expires) VALUES (?, ?, ?, ?)')
      .run(hashOf(token), userId, label, expires);
  }
}

/** The token of an Authorization header. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer\s+(\S+)\s*$/i.exec(header ?? '')?.[1] ?? null;
}

function identityOf(row: Record<string, unknown>): Identity {
  const { id, ...user } = userRow.parse(row);
  return { userId: id, ...user };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in constant time, whatever the lengths. */
function equal(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

const session = z.object({
  userId: z.string().min(1).max(128),
  name: z.string().max(200),
  email: z.string().max(320),
  role,
  image: z.string().max(2000).nullish(),
});

/** `GET /users/me` and `GET /users/:id` in the hosted shape. */
export function userOf(identity: Identity): Record<string, unknown> {
  const title = identity.role[0]?.toUpperCase() + identity.role.slice(1);
  return {
    id: identity.userId,
    name: identity.name,
    displayName: identity.name,
    email: identity.email,
    profileImage: identity.image,
    imageUrl: identity.image,
    provider: identity.kind === 'robot' ? 'sanity-token' : 'gazette',
    role: identity.role,
    roles: [{ name: identity.role, title, description: '' }],
  };
}

export const routes: Route[] = [
  {
    method: 'POST',
    pattern: '/gazette/sessions',
    access: 'app',
    async handler(request, lake) {
      const parsed = session.safeParse(await request.json(10_000));
      if (!parsed.success) throw new LakeError(400, 'validationError', z.prettifyError(parsed.error));
      const { image = null, ...person } = parsed.data;
      return { json: { sid: lake.auth.openSession({ ...person, image }) } };
    },
  },
  {
    method: 'DELETE',
    pattern: '/gazette/sessions/:userId',
    access: 'app',
    handler(request, lake) {
      lake.auth.revokePerson(request.params['userId'] ?? '');
      return { json: { ok: true } };
    },
  },
  {
    method: 'GET',
    pattern: '/auth/fetch',
    access: 'anyone',
    handler({ query }, lake) {
      const token = lake.auth.redeem(query.get('sid') ?? '');
      if (!token)
        throw new LakeError(404, 'notFound', 'This sign-in link was used or is too old: sign in again');
      return { json: token };
    },
  },
  {
    method: 'GET',
    pattern: '/auth/id',
    access: 'anyone',
    handler: ({ identity }) => ({ json: identity ? { id: identity.userId } : {} }),
  },
  {
    method: 'POST',
    pattern: '/auth/logout',
    access: 'anyone',
    handler(request, lake) {
      const token = bearerOf(request.headers.authorization);
      if (token) lake.auth.revoke(token);
      return { status: 204, empty: true };
    },
  },
  {
    method: 'GET',
    pattern: '/auth/providers',
    access: 'anyone',
    handler: () => ({ json: { providers: [], thirdPartyLogin: false, sso: { saml: false } } }),
  },
  {
    method: 'GET',
    pattern: '/users/me',
    access: 'anyone',
    handler: ({ identity }) => ({ json: identity ? userOf(identity) : {} }),
  },
  {
    method: 'GET',
    pattern: '/projects/:projectId/datasets/:ds/acl',
    access: 'anyone',
    handler: ({ identity }) => ({ json: grantsOf(identity?.role ?? null) }),
  },
];
