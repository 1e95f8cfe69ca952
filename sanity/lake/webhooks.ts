import { createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { referencesOf, slugOf } from './sorted-documents.ts';
import type { Store } from './store.ts';
import type { Change, Lake, LakeDocument, Service, Transaction } from './types.ts';

/**
 * Tells the site what changed for readers. The dataset's own log of transactions says what there is to tell; the
 * queue remembers how far it was read and what is still to be delivered, so neither a crash of the lake nor a site
 * that is down loses anything.
 */

/** The queue, in the dataset’s own database. */
export const tables = `
  CREATE TABLE IF NOT EXISTS webhook_position (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL);
  INSERT OR IGNORE INTO webhook_position VALUES (1, 0);
  CREATE TABLE IF NOT EXISTS webhook_deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL, body TEXT NOT NULL, key TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, queued INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS webhook_deliveries_by_document ON webhook_deliveries (document, id);
`;

const concurrency = 4;
const timeout = 30_000;
const longestPause = 60_000;
/** Whoever was not reached for so long has rebuilt everything before they listen again. */
const giveUpAfter = 3 * 24 * 60 * 60 * 1000;

const bodySchema = z.object({
  _id: z.string(),
  _type: z.string(),
  operation: z.enum(['create', 'update', 'delete']),
  slug: z.string().nullable(),
  /** The slug before this change. */
  formerSlug: z.string().nullable(),
  /** Since when readers saw it before this change. Messages that wait from an older version lack it. */
  formerPublishedAt: z.string().nullable().default(null),
  /** Every document that this one refers to, or referred to before. */
  references: z.array(z.string()),
});

/** What is sent; hosted Sanity is set up to send the same. */
export type WebhookBody = z.infer<typeof bodySchema>;

const deliverySchema = z.object({
  id: z.number(),
  document: z.string(),
  body: z.string(),
  key: z.string(),
  attempts: z.number(),
  queued: z.number(),
});
type Delivery = z.infer<typeof deliverySchema>;

type Target = { url: string; secret: string };

/** Delivers changes of the default dataset's published documents for as long as the lake runs. */
export const service: Service = (lake) => {
  const { webhook } = lake.options;
  if (!webhook) return () => undefined;
  const courier = new Courier(lake, webhook);
  return () => courier.stop();
};

/** The signature that `@sanity/webhook` verifies: over the time (ms) and the exact bytes of the body. */
export function signatureOf(body: string, timestamp: number, secret: string): string {
  const hash = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('base64url');
  return `t=${timestamp},v1=${hash}`;
}

/** What a transaction means for readers: one body for each published document that it changed. */
export function bodiesOf({ changes }: Pick<Transaction, 'changes'>): WebhookBody[] {
  return changes.flatMap((change) => {
    const document = change.after ?? change.before;
    return document && isPublic(document) ? [bodyOf(change, document)] : [];
  });
}

/** Drafts, versions and other ids with a dot are not for readers; assets and the system's own documents show nowhere alone. */
function isPublic({ _id, _type }: LakeDocument): boolean {
  return !_id.includes('.') && !/^(sanity|system)\./.test(_type);
}

function bodyOf({ before, after }: Change, { _id, _type }: LakeDocument): WebhookBody {
  return {
    _id,
    _type,
    operation: before && after ? 'update' : after ? 'create' : 'delete',
    slug: after && slugOf(after),
    formerSlug: before && slugOf(before),
    formerPublishedAt: typeof before?.publishedAt === 'string' ? before.publishedAt : null,
    references: [...referencesOf([before, after])],
  };
}

/**
 * Two changes told as one, so that a site that is down for long is owed at most a few messages a document. Null where
 * both move it to another address: each former address must be told.
 */
export function mergeBodies(first: WebhookBody, next: WebhookBody): WebhookBody | null {
  const moves = ({ formerSlug, slug }: WebhookBody) => formerSlug !== null && formerSlug !== slug;
  if (moves(first) && moves(next)) return null;
  const existed = first.operation !== 'create';
  const exists = next.operation !== 'delete';
  return {
    ...next,
    operation: exists ? (existed ? 'update' : 'create') : 'delete',
    formerSlug: first.formerSlug ?? next.formerSlug,
    formerPublishedAt: first.formerPublishedAt ?? next.formerPublishedAt,
    references: [...new Set([...first.references, ...next.references])],
  };
}

class Courier {
  readonly #lake: Lake;
  readonly #store: Store;
  readonly #target: Target;
  readonly #stopped = new AbortController();
  /** Documents with a delivery under way: theirs go one after the other. */
  readonly #busy = new Map<string, Promise<void>>();
  readonly #unsubscribe: () => void;
  #timer: NodeJS.Timeout | undefined;
  #failing = false;

  constructor(lake: Lake, target: Target) {
    this.#lake = lake;
    this.#store = lake.store;
    this.#target = target;
    this.#store.db.exec(tables);
    // Whatever was waiting for its next attempt when the lake went down is tried at once.
    this.#store.db.prepare('UPDATE webhook_deliveries SET due = 0').run();
    this.#unsubscribe = this.#store.onTransaction(() => this.#wake(0));
    this.#wake(0);
  }

  /** Ends what is under way; it is delivered after the next start. */
  async stop(): Promise<void> {
    this.#unsubscribe();
    clearTimeout(this.#timer);
    this.#stopped.abort();
    await Promise.allSettled(this.#busy.values());
  }

  #wake(inMs: number): void {
    if (this.#stopped.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#work(), inMs);
  }

  #work(): void {
    try {
      const more = this.#readLog();
      const next = this.#deliverDue();
      if (more) this.#wake(0);
      else if (next !== null) this.#wake(Math.max(0, next - Date.now()));
    } catch (error) {
      console.error('lake: the webhook queue could not be read', error);
      this.#wake(longestPause);
    }
  }

  /** Moves what was committed since the last time into the queue. Whether there may be more. */
  #readLog(): boolean {
    const { db } = this.#store;
    const position = Number(db.prepare('SELECT seq FROM webhook_position').get()?.['seq']);
    if (position >= this.#store.version) return false;
    const transactions = this.#store.transactionsAfter(position, 100);
    const last = transactions.at(-1);
    if (!last) return false;
    db.exec('BEGIN IMMEDIATE');
    try {
      for (const transaction of transactions) for (const body of bodiesOf(transaction)) this.#enqueue(body);
      db.prepare('UPDATE webhook_position SET seq = ?').run(last.seq);
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
    return last.seq < this.#store.version;
  }

  #enqueue(body: WebhookBody): void {
    const { db } = this.#store;
    const waiting = this.#busy.has(body._id)
      ? undefined
      : db
          .prepare('SELECT id, body FROM webhook_deliveries WHERE document = ? ORDER BY id DESC LIMIT 1')
          .get(body._id);
    const merged = waiting && mergeBodies(bodySchema.parse(JSON.parse(String(waiting['body']))), body);
    if (waiting && merged) {
      // Another message than the one that may have been received without our knowing: so another key.
      db.prepare('UPDATE webhook_deliveries SET body = ?, key = ?, due = 0 WHERE id = ?').run(
        JSON.stringify(merged),
        randomUUID(),
        Number(waiting['id']),
      );
      return;
    }
    // Sent in order, so what waits before it must not make it wait.
    db.prepare('UPDATE webhook_deliveries SET due = 0 WHERE document = ?').run(body._id);
    db.prepare(
      'INSERT INTO webhook_deliveries (document, body, key, due, queued) VALUES (?, ?, ?, 0, ?)',
    ).run(body._id, JSON.stringify(body), randomUUID(), Date.now());
  }

  /** Starts what is due; when the next one will be (ms since 1970), or null. */
  #deliverDue(): number | null {
    const now = Date.now();
    const rows = this.#store.db
      .prepare(
        `SELECT * FROM webhook_deliveries d
         WHERE id = (SELECT min(id) FROM webhook_deliveries WHERE document = d.document)
         ORDER BY due, id LIMIT ?`,
      )
      .all(concurrency + this.#busy.size + 1);
    for (const row of rows) {
      const delivery = deliverySchema.parse(row);
      if (this.#busy.has(delivery.document)) continue;
      const due = Number(row['due']);
      if (due > now) return due;
      // Whoever of them finishes first starts the next.
      if (this.#busy.size >= concurrency) return null;
      const work = this.#deliver(delivery).finally(() => {
        this.#busy.delete(delivery.document);
        this.#wake(0);
      });
      this.#busy.set(delivery.document, work);
    }
    return null;
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const failure = await this.#send(delivery);
    if (this.#stopped.signal.aborted) return;
    const { db } = this.#store;
    if (failure === null) {
      db.prepare('DELETE FROM webhook_deliveries WHERE id = ?').run(delivery.id);
      // The site is back: what else waits for it need not wait longer.
      if (this.#failing) db.prepare('UPDATE webhook_deliveries SET due = 0').run();
      this.#failing = false;
      return;
    }
    if (!this.#failing)
      console.error(`lake: the site could not be told of a change, trying again: ${failure}`);
    this.#failing = true;
    const pause = Math.min(longestPause, 250 * 2 ** Math.min(delivery.attempts, 20));
    if (Date.now() - delivery.queued > giveUpAfter) {
      db.prepare('DELETE FROM webhook_deliveries WHERE id = ?').run(delivery.id);
      return;
    }
    db.prepare('UPDATE webhook_deliveries SET attempts = attempts + 1, due = ? WHERE id = ? AND key = ?').run(
      Date.now() + pause,
      delivery.id,
      delivery.key,
    );
  }

  /** One attempt; null, or what went wrong. */
  async #send({ document, body, key, attempts }: Delivery): Promise<string | null> {
    const { projectId } = this.#lake.options;
    try {
      const response = await fetch(this.#target.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(timeout)]),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Gazette content lake',
          'sanity-webhook-signature': signatureOf(body, Date.now(), this.#target.secret),
          'idempotency-key': key,
          'sanity-project-id': projectId,
          'sanity-dataset': this.#store.name,
          'sanity-document-id': document,
          'sanity-operation': bodySchema.parse(JSON.parse(body)).operation,
        },
        body,
      });
      await response.arrayBuffer();
      return response.ok ? null : `${this.#target.url} answered ${response.status} (attempt ${attempts + 1})`;
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      return `${this.#target.url}: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }
}
