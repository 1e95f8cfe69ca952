import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createClient, type ClientConfig, type SanityClient } from '@sanity/client';
import { startLake } from '#sanity/lake/server.ts';
import type { LakeOptions, Role } from '#sanity/lake/types.ts';
import { pointedAt } from '../../support/lake.ts';

export const lakeSecret = 'the-app-and-the-lake-share-this-secret';
const readToken = 'a-token-that-reads-everything-and-writes-nothing';

export type TestLake = {
  url: string;
  dir: string;
  /** The real client, pointed at the lake as the app points it. */
  client(config?: ClientConfig): SanityClient;
  /** Signed in with the token for scripts. */
  editor: SanityClient;
  /** The app's own reading token. */
  reader: SanityClient;
  /** Signed in through the app, as a person with this role. */
  person(role: Role, userId?: string): Promise<SanityClient>;
  /** It is down for as many ms, or until something is done, before it is up again. */
  restart(changes?: Partial<LakeOptions>, down?: number | Promise<void>): Promise<void>;
  close(): Promise<void>;
};

/** A lake over a new temporary folder, on a free port. */
export async function openLake(overrides: Partial<LakeOptions> = {}): Promise<TestLake> {
  const dir = await mkdtemp(join(tmpdir(), 'gazette-lake-'));
  const options = {
    dir,
    port: 0,
    siteUrl: 'http://localhost:3000',
    projectId: 'gazette',
    dataset: 'production',
    lakeSecret,
    tokens: [{ token: readToken, name: 'app-reader', role: 'viewer' as const }],
    webhook: null,
    ...overrides,
  };
  let lake = await startLake(options);
  const client = (config: ClientConfig = {}) =>
    createClient({
      ...pointedAt(lake.url),
      ...config,
    });
  const editorToken = (await readFile(join(dir, 'editor-token'), 'utf8')).trim();
  return {
    get url() {
      return lake.url;
    },
    dir,
    client,
    get editor() {
      return client({ token: editorToken, perspective: 'raw' });
    },
    get reader() {
      return client({ token: readToken });
    },
    async person(role, userId = `person-${role}`) {
      const opened = await fetch(`${lake.url}/gazette/sessions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${lakeSecret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ userId, name: `The ${role}`, email: `${role}@gazette.example`, role }),
      });
      const { sid } = (await opened.json()) as { sid: string };
      const answer = await fetch(`${lake.url}/v1/auth/fetch?sid=${sid}`);
      const { token } = (await answer.json()) as { token: string };
      return client({ token, perspective: 'raw' });
    },
    async restart(changes = {}, down = 0) {
      await lake.close();
      await (typeof down === 'number' ? setTimeout(down) : down);
      lake = await startLake({ ...options, ...changes });
    },
    async close() {
      await lake.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** What a promise was rejected with. Fails where it was not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
