import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb, type Db } from '../../../lib/create-db.ts';
import type { DeskFilter } from '../../../lib/comments/desk-view.ts';
import type { ArticleFacts } from '../../../lib/comments/ports/article.ts';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import type { Config, Role } from '../../../lib/comments/policy/types.ts';
import { nobodyOutside } from '../../../lib/comments/ports/outside.ts';
import type { Actor, Context } from '../../../lib/comments/service/context.ts';
import { post } from '../../../lib/comments/service/post.ts';
import type { CommentView } from '../../../lib/comments/view.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { freePorts } from '../../../scripts/services/ports.ts';
import { startPostgres, type RunningPostgres } from '../../../scripts/services/postgres.ts';

/** A PostgreSQL of one's own, with the tables in it. */
export type TestDatabase = {
  url: string;
  db: Db;
  /** Starts the server again after it was killed. */
  restart(): Promise<void>;
  dataDir: string;
  close(): Promise<void>;
};

export async function startDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gazette-comments-'));
  const [port = 0] = await freePorts(1);
  const start = (): Promise<RunningPostgres> => startPostgres({ dataDir, port, password: 'test-password-0' });
  let postgres = await start();
  await migrate(postgres.url);
  const db = createDb(postgres.url);
  return {
    url: postgres.url,
    db,
    dataDir,
    restart: async () => {
      postgres = await start();
    },
    close: async () => {
      await db.$disconnect();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A quick writer can be tested without being told to slow down. */
const unhurried: Config = { ...defaultConfig, rates: [] };

/** Articles that the test makes up; every id that isn't named is an open article without settings. */
export function contextOf(db: Db, articles: Record<string, Partial<ArticleFacts> | null> = {}): Context {
  return {
    db,
    rules: async () => unhurried,
    outside: nobodyOutside,
    siteUrl: 'http://localhost:3000',
    findArticle: async (articleId) => {
      const given = articles[articleId];
      if (given === null) return null;
      return {
        articleId,
        headline: 'A headline',
        path: `/section/${articleId}`,
        publishedAt: '2026-01-01T00:00:00.000Z',
        article: null,
        section: null,
        site: null,
        ...given,
      };
    },
  };
}

let made = 0;

/** An account that can post. */
export async function makeReader(db: Db, role: Role = 'READER', details: Record<string, unknown> = {}) {
  made += 1;
  const name = `Reader ${made}`;
  return db.user.create({
    data: {
      email: `reader-${made}@example.org`,
      displayName: name,
      displayNameFolded: `reader${made}`,
      role,
      ...details,
    },
  });
}

let keys = 0;
/** A key that no other comment has. */
export const freshKey = () => `test-key-${(keys += 1)}-${process.pid}`;

/** Of the desk's lists, every comment. */
export const everything: DeskFilter = { articleId: null, authorId: null, words: null, name: null };

/** Posts a comment that nothing is wrong with, unless the test says so; throws the code where it is refused. */
export async function say(
  context: Context,
  author: Actor,
  comment: { articleId: string; parentId?: string | null; body?: string },
): Promise<CommentView> {
  const result = await post(context, author, {
    parentId: null,
    body: `Something ${freshKey()}`,
    clientKey: freshKey(),
    ...comment,
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.comment;
}
