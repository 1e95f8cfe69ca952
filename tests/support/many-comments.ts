import { Client } from 'pg';

/**
 * A newsroom's comments by the ten thousand, written by the database itself in a few statements. They came evenly over
 * the past two years, and forty articles were discussed at a time, so that a discussion's rows lie scattered as they
 * do in life.
 */
export type Many = {
  /** All of them. */
  comments: number;
  /** Replies in the one great thread, in `articleOf.thread`. */
  thread: number;
  /** Threads under `articleOf.roots`. */
  roots: number;
  readers: number;
};

/** Articles to look at. `small(n)` has 25 comments: for n divisible by three one thread, for the next 25 threads. */
export const articleOf = {
  thread: 'many-thread',
  roots: 'many-roots',
  small: (n: number): string => `few-${n}`,
  /** Has a discussion and no comments. */
  empty: (n: number): string => `none-${n}`,
};

const emptyArticles = 2000;
/** Comments per small article, and how many such articles are discussed at a time. */
const each = 25;
const discussed = 40;
const tables = [
  'comments',
  'comment_revisions',
  'comment_stats',
  'comment_fingerprints',
  'decisions',
  'moderation_events',
  'reactions',
  'reports',
  'appeals',
  'outbox',
];

/** Fills a database that has its tables and nothing in them. The number of small articles is what it gives. */
export async function seedMany(url: string, { comments, thread, roots, readers }: Many): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const run = (sql: string) => client.query(sql);
  // One moment for all statements, as ids are made of it.
  const end = new Date(Date.now() - 2 * 3_600_000).toISOString();
  try {
    await run(`SET session_replication_role = replica; SET synchronous_commit = off;
      SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'`);
    const indexes = await dropIndexes(client);
    await run(`CREATE FUNCTION pg_temp.time_of(n bigint) RETURNS timestamptz LANGUAGE sql AS $$
        SELECT '${end}'::timestamptz - (${comments} - n) * (interval '700 days' / ${comments}) $$;
      CREATE FUNCTION pg_temp.id_of(n bigint, variant int DEFAULT 0) RETURNS uuid LANGUAGE sql AS $$
        SELECT (lpad(to_hex((extract(epoch FROM pg_temp.time_of(n)) * 1000)::bigint), 12, '0') || '7'
          || lpad(to_hex(variant), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
      CREATE FUNCTION pg_temp.reader(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n % ${readers}), 12, '0'))::uuid $$`);
    await run(`INSERT INTO users (id, email, display_name, display_name_folded, created_at, reply_mail)
      SELECT pg_temp.reader(n), 'reader-' || n || '@example.org', 'Reader ' || n, 'reader' || n, now() - interval '3 years', 'EACH'
      FROM generate_series(0, ${readers - 1}) AS n`);
    await plan(client, { comments, thread, roots });
    await run(`INSERT INTO article_discussions (article_id, headline, path, mode, sensitivity, audience, links,
        hold_newcomers, synced_at, visible_count)
      SELECT article, 'The article ' || article, '/city/' || article, 'OPEN', 'NORMAL', 'SIGNED_IN', 'ALLOW', false, now(),
        count(n) FILTER (WHERE status IN ('PUBLISHED', 'APPROVED'))
      FROM (SELECT article, n, status FROM plan
        UNION ALL SELECT 'none-' || n, NULL, NULL FROM generate_series(0, ${emptyArticles - 1}) AS n) AS known
      GROUP BY article`);
    await run(`INSERT INTO comments (id, article_id, author_id, parent_id, root_id, depth, status, listed, version,
        client_key, request_hash, body_hash, featured_at, created_at)
      SELECT id, article, author, pg_temp.id_of(parent), pg_temp.id_of(root), depth, status,
        status IN ('PUBLISHED', 'APPROVED') OR (parent IS NULL AND replies > 0), version, 'key-' || n,
        decode(md5(n::text), 'hex'), decode(md5(n::text), 'hex'), CASE WHEN hash % 997 = 0 THEN at END, at
      FROM plan ORDER BY n`);
    await run(`INSERT INTO comment_revisions (comment_id, no, source, body_hash, decision_id, created_at)
      SELECT id, 1, 'Number ' || n || ', with some words of its own: '
          || repeat(md5(n::text) || ' and then as everybody knows ', 2 + (n % 3)::int), decode(md5(n::text), 'hex'),
        pg_temp.id_of(n, 1), at
      FROM plan WHERE status <> 'WITHDRAWN' ORDER BY n`);
    await run(`INSERT INTO comment_stats (comment_id, article_id, is_root_listed, likes, visible_replies, open_reports)
      SELECT id, article, parent IS NULL AND (status IN ('PUBLISHED', 'APPROVED') OR replies > 0), likes, replies,
        (hash % 500 = 17)::int
      FROM plan ORDER BY n`);
    await run(`INSERT INTO decisions (id, article_id, author_id, comment_id, verdict, findings, policy_version, body_hash, created_at)
      SELECT pg_temp.id_of(n, 1), article, author, id, (CASE status WHEN 'HELD' THEN 'HOLD' ELSE 'ACCEPT' END)::"Verdict",
        (CASE status WHEN 'HELD' THEN '[{"check":"suspectTerms","version":1,"verdict":"hold","code":"wording","detail":"online casino"}]' ELSE '[]' END)::jsonb,
        '3.0', decode(md5(n::text), 'hex'), at
      FROM plan ORDER BY n`);
    await run(`INSERT INTO decisions (id, article_id, author_id, verdict, findings, policy_version, body_hash, created_at, expires_at)
      SELECT pg_temp.id_of(n, 3), 'few-1', author, 'REJECT', '[]', '3.0', decode(md5(n::text), 'hex'), at, at + interval '30 days'
      FROM plan WHERE n > ${comments} - ${Math.ceil(comments / 100)} ORDER BY n`);
    await run(`INSERT INTO moderation_events (id, comment_id, actor_id, action, from_status, to_status, version, reason_code, created_at)
      SELECT pg_temp.id_of(n, 1), id, author, 'POST'::"ModerationAction", NULL::"CommentStatus",
        CASE status WHEN 'HELD' THEN status ELSE 'PUBLISHED' END, 1, NULL, at FROM plan
      UNION ALL SELECT pg_temp.id_of(n, 2), id, pg_temp.reader(n + 1), 'REJECT', 'PUBLISHED', 'REJECTED', 2, 'spam', at + interval '1 hour'
        FROM plan WHERE status = 'REJECTED'
      ORDER BY 1`);
    await run(`INSERT INTO reactions (comment_id, user_id, created_at)
      SELECT id, pg_temp.reader(n * 31 + liker), at FROM plan CROSS JOIN LATERAL generate_series(1, likes) AS liker ORDER BY n`);
    await run(`INSERT INTO reports (id, comment_id, reporter_id, reason, created_at)
      SELECT pg_temp.id_of(n, 1), id, pg_temp.reader(n + 7), 'ABUSE', at + interval '1 minute' FROM plan WHERE hash % 500 = 17`);
    await run(`INSERT INTO appeals (comment_id, text, created_at)
      SELECT id, 'I said nothing of the sort.', at + interval '1 day' FROM plan WHERE status = 'REJECTED' AND hash % 1000 = 7`);
    await run(`INSERT INTO comment_fingerprints (band, comment_id)
      SELECT ('x' || left(md5(n || '-' || band), 15))::bit(60)::bigint, id FROM plan CROSS JOIN generate_series(1, 6) AS band
      WHERE at > now() - interval '72 hours'`);
    await run(`INSERT INTO outbox (id, kind, payload, created_at, available_at, done_at)
      SELECT pg_temp.id_of(n, 4), 'comments.changed', jsonb_build_object('articleId', article), at, at, at + interval '1 second'
      FROM plan WHERE at > now() - interval '26 hours'`);
    const { rows } = await client.query<{ articles: number }>(
      `SELECT count(DISTINCT article)::int AS articles FROM plan WHERE article LIKE 'few-%'`,
    );
    for (const definition of indexes) await run(definition);
    await run('DROP TABLE plan');
    await run('VACUUM (ANALYZE)');
    return rows[0]?.articles ?? 0;
  } finally {
    await client.end();
  }
}

/** Indexes are quicker made of what is there than kept up to date row by row. Gives how to make those again. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid
    WHERE i.indrelid = ANY($1::text[]::regclass[]) AND NOT i.indisprimary AND c.oid IS NULL`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** What becomes of each number from 1 on: under which article, in which thread, by whom. */
async function plan(
  client: Client,
  { comments, thread, roots }: Pick<Many, 'comments' | 'thread' | 'roots'>,
): Promise<void> {
  // While it lasts, each of the two great discussions has one comment of so many.
  const stride = Math.max(2, Math.min(10, Math.floor(comments / Math.max(thread + 1, roots))));
  await client.query(`CREATE TEMP TABLE plan AS
    WITH numbered AS (
      SELECT n, CASE WHEN n % ${stride} = 0 AND n / ${stride} <= ${thread + 1} THEN '${articleOf.thread}'
        WHEN n % ${stride} = 1 AND n / ${stride} < ${roots} THEN '${articleOf.roots}' END AS great
      FROM generate_series(1::bigint, ${comments}) AS n
    ), placed AS (
      SELECT n, great, row_number() OVER (PARTITION BY great ORDER BY n) - 1 AS rank FROM numbered
    ), named AS (
      SELECT n, great, rank, (rank / ${discussed * each}) * ${discussed} + rank % ${discussed} AS small FROM placed
    ), seated AS (
      SELECT n, coalesce(great, 'few-' || small) AS article,
        CASE great WHEN '${articleOf.thread}' THEN 0 WHEN '${articleOf.roots}' THEN rank
          ELSE CASE small % 3 WHEN 0 THEN 0 WHEN 1 THEN seat ELSE seat % 10 END END AS thread_no
      FROM (SELECT *, row_number() OVER (PARTITION BY great, CASE WHEN great IS NULL THEN small END ORDER BY n) - 1 AS seat FROM named) AS sat
    ), threaded AS (
      SELECT n, article, min(n) OVER (PARTITION BY article, thread_no) AS root,
        nth_value(n, 2) OVER (PARTITION BY article, thread_no ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS first_reply
      FROM seated
    ), judged AS (
      SELECT n, article, root, hash, pg_temp.id_of(n) AS id, pg_temp.time_of(n) AS at, pg_temp.reader(n * 7919) AS author,
        CASE WHEN n = root THEN NULL WHEN n % 3 = 0 AND n > first_reply THEN first_reply ELSE root END AS parent,
        (CASE WHEN first_reply IS NOT NULL AND n IN (root, first_reply) THEN 'PUBLISHED' WHEN hash % 50 = 7 THEN 'REJECTED'
          WHEN hash % 500 = 11 THEN 'HELD' WHEN hash % 100 = 13 THEN 'WITHDRAWN' WHEN hash % 10 = 3 THEN 'APPROVED'
          ELSE 'PUBLISHED' END)::"CommentStatus" AS status
      FROM (SELECT *, hashint8(n)::bigint & 2147483647 AS hash FROM threaded) AS hashed
    )
    SELECT *, CASE WHEN parent IS NULL THEN 0 WHEN parent = root THEN 1 ELSE 2 END AS depth,
      (CASE WHEN status = 'PUBLISHED' AND hash % 5 = 0 THEN 1 + hash % 3 ELSE 0 END)::int AS likes,
      CASE status WHEN 'REJECTED' THEN 2 ELSE 1 END AS version,
      CASE WHEN n = root THEN count(*) FILTER (WHERE n <> root AND status IN ('PUBLISHED', 'APPROVED'))
        OVER (PARTITION BY article, root) ELSE 0 END AS replies
    FROM judged`);
  await client.query('ANALYZE plan');
}

/** A reader among those that were made. */
export function readerId(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
