import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';

export type TestReader = { id: string; displayName: string; email: string; cookie: string };

/** Somebody who has signed in, made directly in the database; `cookie` is the session. */
export async function createReader(
  databaseUrl: string,
  role: 'READER' | 'MODERATOR' | 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN' = 'READER',
): Promise<TestReader> {
  const id = randomUUID();
  const displayName = `Reader ${id.slice(0, 8)}`;
  const email = `${id}@example.org`;
  const sessionToken = randomBytes(32).toString('hex');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await insert(client, 'users', {
      id,
      display_name: displayName,
      display_name_folded: displayName.toLowerCase(),
      email,
      email_verified: new Date(),
      role,
      role_since: role === 'READER' ? null : new Date(),
    });
    await insert(client, 'sessions', {
      id: randomUUID(),
      session_token: sessionToken,
      user_id: id,
      expires: new Date(Date.now() + 86_400_000),
    });
  } finally {
    await client.end();
  }
  return { id, displayName, email, cookie: `next-auth.session-token=${sessionToken}` };
}

async function insert(client: Client, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  await client.query(
    `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
}
