import { Client } from 'pg';
import { migrate } from '../../../prisma/migrate.ts';
import { query } from '../../support/database.ts';
import { seedMany } from '../../support/many-comments.ts';

const name = 'only_queues';

/**
 * A database with no comments but those that moderators' lists begin with, and what these answer: what a list costs
 * where there is nothing else. Beside the one at `url`, on the same server.
 */
export async function makeOnlyQueues(url: string): Promise<string> {
  const own = new URL(url);
  own.pathname = `/${name}`;
  await query(url, `DROP DATABASE IF EXISTS ${name}`);
  await query(url, `CREATE DATABASE ${name}`);
  await migrate(own.href);
  await seedMany(own.href, { comments: 40_000, thread: 500, roots: 500, readers: 800 });
  const client = new Client({ connectionString: own.href });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica;
      CREATE TEMP TABLE wanted AS
        (SELECT id FROM comments WHERE status = 'HELD' ORDER BY id LIMIT 30)
        UNION (SELECT id FROM comments WHERE status = 'PUBLISHED' ORDER BY id DESC LIMIT 30)
        UNION (SELECT id FROM comments WHERE status = 'REJECTED' ORDER BY id DESC LIMIT 30)
        UNION (SELECT comment_id FROM comment_stats WHERE open_reports > 0 ORDER BY comment_id LIMIT 30)
        UNION (SELECT comment_id FROM appeals ORDER BY comment_id LIMIT 30);
      INSERT INTO wanted SELECT c.parent_id FROM comments c JOIN wanted USING (id) WHERE c.parent_id IS NOT NULL;
      INSERT INTO wanted SELECT c.root_id FROM comments c JOIN wanted USING (id);
      DELETE FROM comments WHERE id NOT IN (SELECT id FROM wanted)`);
    for (const table of [
      'comment_revisions',
      'comment_stats',
      'comment_fingerprints',
      'decisions',
      'moderation_events',
      'reactions',
      'reports',
      'appeals',
    ])
      await client.query(`DELETE FROM ${table} WHERE comment_id NOT IN (SELECT id FROM wanted)`);
    await client.query('VACUUM (FULL, ANALYZE)');
  } finally {
    await client.end();
  }
  return own.href;
}
