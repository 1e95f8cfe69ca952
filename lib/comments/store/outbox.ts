import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import { newId } from './id.ts';
import type { Tx } from './transaction.ts';

/**
 * Every kind of task that there is, and what it has to know. A task names rows, and never carries what they say: it is
 * done later, and what was withdrawn meanwhile must not be told.
 */
const payloads = {
  /** Pages that show a discussion are made fresh. */
  'comments.changed': z.object({ articleId: z.string() }),
  /** A reader is told of the replies that wait in `reply_notices`. */
  'mail.reply': z.object({ readerId: z.uuid() }),
  /** An author is told why a comment was taken down, or what became of an appeal. `version`: after the decision. */
  'mail.decision': z.object({ commentId: z.uuid(), version: z.int() }),
  /** A reader is told of a warning, a suspension or a ban. */
  'mail.account': z.object({ accountEventId: z.uuid() }),
  /** Somebody without an account is asked to confirm a comment. The hash is hexadecimal. */
  'mail.guest': z.object({ tokenHash: z.string() }),
  /** Everything that an account wrote and did is erased, and the account; see service/erase.ts. */
  'account.erase': z.object({ userId: z.uuid(), remains: z.enum(['record', 'nothing']) }),
  /** See service/teach.ts. */
  'spam.learn': z.object({ commentId: z.uuid(), as: z.enum(['spam', 'ham']) }),
};

type Payloads = { [Kind in keyof typeof payloads]: z.infer<(typeof payloads)[Kind]> };

export type TaskKind = keyof Payloads;

/** Something to do outside the database. Doing it twice does no harm. */
export type Task = { [Kind in TaskKind]: { kind: Kind; payload: Payloads[Kind] } }[TaskKind];

export type PayloadOf<Kind extends TaskKind> = Payloads[Kind];

/** Notes a task in the transaction of the change that causes it; to be done at once, or not before `availableAt`. */
export async function addTask(tx: Tx, task: Task, now: Date, availableAt: Date = now): Promise<void> {
  await tx.outbox.create({ data: { id: newId(now), ...task, createdAt: now, availableAt } });
}

/** Tasks that say the same, taken together: they are done once. */
export type Claim<Kind extends TaskKind> = {
  /** Of the eldest; the same when the task is tried again. */
  id: string;
  payload: PayloadOf<Kind>;
  /** Which tasks, and how often each was tried with this time. */
  held: { id: string; attempts: number }[];
};

type Outbox = Pick<Db, '$queryRaw' | '$executeRaw'>;

/** What is neither done nor given up, and due. */
const due = Prisma.sql`done_at IS NULL AND failed_at IS NULL AND available_at <= clock_timestamp()`;

/** Which of these kinds have something due, in the order given. */
export async function dueKinds(db: Outbox, kinds: readonly TaskKind[]): Promise<TaskKind[]> {
  const rows = await db.$queryRaw<{ kind: TaskKind }[]>`
    SELECT DISTINCT kind FROM outbox WHERE ${due} AND kind = ANY(${kinds}::text[])`;
  return kinds.filter((kind) => rows.some((row) => row.kind === kind));
}

/**
 * Takes tasks of a kind for `seconds`: nobody else takes them in that time, and whoever dies over them loses nothing,
 * as they are due again afterwards. Those whose payload can't be understood are given up.
 */
export async function claimTasks<Kind extends TaskKind>(
  db: Outbox,
  kind: Kind,
  { atMost, seconds }: { atMost: number; seconds: number },
): Promise<Claim<Kind>[]> {
  const rows = await db.$queryRaw<{ id: string; payload: unknown; attempts: number }[]>`
    UPDATE outbox SET attempts = attempts + 1, available_at = clock_timestamp() + ${seconds} * interval '1 second'
    WHERE id IN (
      SELECT id FROM outbox WHERE ${due} AND kind = ${kind}
      ORDER BY available_at LIMIT ${atMost} FOR UPDATE SKIP LOCKED)
    RETURNING id, payload, attempts`;
  const claims = new Map<string, Claim<Kind>>();
  for (const { id, payload, attempts } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const parsed = payloads[kind].safeParse(payload);
    if (!parsed.success) {
      await giveUp(db, [{ id, attempts }], z.prettifyError(parsed.error));
      continue;
    }
    const value = parsed.data as PayloadOf<Kind>;
    const same = JSON.stringify(value);
    const claim = claims.get(same) ?? { id, payload: value, held: [] };
    claim.held.push({ id, attempts });
    claims.set(same, claim);
  }
  return [...claims.values()];
}

/** Notes that tasks are done. */
export async function noteDone(db: Outbox, held: Claim<TaskKind>['held']): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox SET done_at = clock_timestamp(), last_error = NULL
    WHERE id = ANY(${held.map(({ id }) => id)}::uuid[]) AND done_at IS NULL`;
}

/** Puts tasks off, without counting that as an attempt: it isn't time yet. */
export async function putOff(db: Outbox, held: Claim<TaskKind>['held'], until: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox SET available_at = ${until}, attempts = greatest(attempts - 1, 0)
    WHERE ${stillHeld(held)}`;
}

/** A task is tried again after this long, in seconds, doubled each time up to an hour; within a quarter more or less. */
const firstRetry = 5;
const longestRetry = 3600;
/** With the waits between them about four hours: longer than most faults of a mail server last. */
const mostAttempts = 14;

/** Notes that tasks failed: they are tried again later, and given up after a number of attempts. */
export async function noteFailed(
  db: Outbox,
  held: Claim<TaskKind>['held'],
  error: unknown,
  chance: () => number = Math.random,
): Promise<void> {
  const [over, again] = [true, false].map((last) =>
    held.filter(({ attempts }) => attempts >= mostAttempts === last),
  ) as [typeof held, typeof held];
  const why = whyOf(error);
  if (over.length > 0) await giveUp(db, over, why);
  for (const task of again) {
    const wait = Math.min(longestRetry, firstRetry * 2 ** (task.attempts - 1)) * (0.75 + chance() / 2);
    await db.$executeRaw`
      UPDATE outbox SET last_error = ${why}, available_at = clock_timestamp() + ${wait} * interval '1 second'
      WHERE ${stillHeld([task])}`;
  }
}

async function giveUp(db: Outbox, held: Claim<TaskKind>['held'], why: string): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox SET failed_at = clock_timestamp(), last_error = ${why.slice(0, 500)} WHERE ${stillHeld(held)}`;
}

/** Somebody whose time ran out changes nothing about a task that another took since. */
function stillHeld(held: Claim<TaskKind>['held']): Prisma.Sql {
  const pairs = held.map(({ id, attempts }) => Prisma.sql`(${id}::uuid, ${attempts}::int)`);
  return Prisma.sql`done_at IS NULL AND (id, attempts) IN (${Prisma.join(pairs)})`;
}

function whyOf(error: unknown): string {
  return String(error).slice(0, 500);
}

export type FailedTask = {
  id: string;
  kind: string;
  payload: unknown;
  attempts: number;
  lastError: string | null;
};

/** What was given up, latest first. For operators. */
export async function readFailed(db: Outbox, atMost = 100): Promise<FailedTask[]> {
  return db.$queryRaw<FailedTask[]>`
    SELECT id, kind, payload, attempts, last_error AS "lastError" FROM outbox
    WHERE failed_at IS NOT NULL ORDER BY failed_at DESC LIMIT ${atMost}`;
}

/** What is due now, what has to wait for its time, and what was given up; and for how long the oldest has been due. */
export type OutboxFigures = { due: number; waiting: number; failed: number; oldestDueSeconds: number };

/** Counts what isn't done. For operators. */
export async function countOutbox(db: Outbox): Promise<OutboxFigures> {
  const [figures] = await db.$queryRaw<OutboxFigures[]>`
    SELECT count(*) FILTER (WHERE available_at <= clock_timestamp())::int AS due,
      count(*) FILTER (WHERE available_at > clock_timestamp())::int AS waiting,
      (SELECT count(*)::int FROM outbox WHERE failed_at IS NOT NULL) AS failed,
      coalesce(greatest(0, extract(epoch FROM clock_timestamp() - min(available_at))), 0)::float8 AS "oldestDueSeconds"
    FROM outbox WHERE done_at IS NULL AND failed_at IS NULL`;
  return figures ?? { due: 0, waiting: 0, failed: 0, oldestDueSeconds: 0 };
}

/** Has everything that was given up tried again, from the beginning. Gives how much that is. */
export async function retryFailed(db: Outbox): Promise<number> {
  return db.$executeRaw`
    UPDATE outbox SET failed_at = NULL, attempts = 0, available_at = clock_timestamp() WHERE failed_at IS NOT NULL`;
}
