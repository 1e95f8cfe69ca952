import type { Db } from '#lib/db.ts';
import {
  claimTasks,
  dueKinds,
  noteDone,
  noteFailed,
  putOff,
  type Claim,
  type PayloadOf,
  type TaskKind,
} from '../store/outbox.ts';

/** What became of a task: done, or not before a time. */
export type Outcome = void | { notBefore: Date };

type Handler<Kind extends TaskKind> = {
  /** Does it. Throws where it has to be tried again. `id` is the same each time that one task is tried. */
  run: (payload: PayloadOf<Kind>, id: string) => Outcome | Promise<Outcome>;
  /** How many are taken at once, and for how long, in seconds: all of them have to be done by then. */
  atMost: number;
  seconds: number;
  /** Whether it failed as what it needs isn't there. Then nothing else that needs the same is tried for a while. */
  isAway?: (error: unknown) => boolean;
};

/** How long what was not tried waits, in milliseconds, where what it needs isn't there. */
const awayFor = 5000;

/** What is done by whoever has these; tasks of other kinds are left alone. */
export type Handlers = { [Kind in TaskKind]?: Handler<Kind> };

/**
 * Does what is due, with what others left undone. Each task is taken by one caller at a time, noted as done only
 * afterwards, and held in no transaction meanwhile. One that fails is tried again later; where what it needs is away, so
 * are those that need it as well, without counting as tried. Where `signal` says so it ends with the one that it is at. Resolves
 * with how many were done.
 */
export async function doTasks(db: Db, handlers: Handlers, signal?: AbortSignal): Promise<number> {
  const kinds = Object.keys(handlers) as TaskKind[];
  /** By how each is told. */
  const away = new Set<Handler<TaskKind>['isAway']>();
  let done = 0;
  for (;;) {
    let full = false;
    for (const kind of await dueKinds(db, kinds)) {
      if (signal?.aborted) return done;
      const handler = handlers[kind] as Handler<TaskKind> | undefined;
      if (!handler || away.has(handler.isAway)) continue;
      const claims = await claimTasks(db, kind, handler);
      for (const claim of claims) {
        // What isn't begun is left to others, at once.
        if (signal?.aborted) await putOff(db, claim.held, new Date());
        else if (away.has(handler.isAway)) await putOff(db, claim.held, new Date(Date.now() + awayFor));
        else {
          const outcome = await doOne(db, handler, claim);
          if (outcome === 'done') done += claim.held.length;
          if (outcome === 'away') away.add(handler.isAway);
        }
      }
      if (signal?.aborted) return done;
      full ||= claims.reduce((sum, { held }) => sum + held.length, 0) >= handler.atMost;
    }
    if (!full) return done;
  }
}

async function doOne(
  db: Db,
  { run, isAway }: Handler<TaskKind>,
  claim: Claim<TaskKind>,
): Promise<'done' | 'later' | 'failed' | 'away'> {
  let outcome: Outcome;
  try {
    outcome = await run(claim.payload, claim.id);
  } catch (error) {
    await noteFailed(db, claim.held, error);
    return isAway?.(error) ? 'away' : 'failed';
  }
  await (outcome ? putOff(db, claim.held, outcome.notBefore) : noteDone(db, claim.held));
  return outcome ? 'later' : 'done';
}
