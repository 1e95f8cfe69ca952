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
};

/** What is done by whoever has these; tasks of other kinds are left alone. */
export type Handlers = { [Kind in TaskKind]?: Handler<Kind> };

/**
 * Does what is due, with what others left undone. Each task is taken by one caller at a time, noted as done only
 * afterwards, and held in no transaction meanwhile. One that fails is tried again later. Where `signal` says
 * so it ends with the one that it is at. Resolves with how many were done.
 */
export async function doTasks(db: Db, handlers: Handlers, signal?: AbortSignal): Promise<number> {
  const kinds = Object.keys(handlers) as TaskKind[];
  let done = 0;
  for (;;) {
    let full = false;
    for (const kind of await dueKinds(db, kinds)) {
      if (signal?.aborted) return done;
      const handler = handlers[kind] as Handler<TaskKind> | undefined;
      if (!handler) continue;
      const claims = await claimTasks(db, kind, handler);
      for (const claim of claims) {
        // What isn't begun is left to others, at once.
        if (signal?.aborted) await putOff(db, claim.held, new Date());
        else if (await doOne(db, handler, claim)) done += claim.held.length;
      }
      if (signal?.aborted) return done;
      full ||= claims.reduce((sum, { held }) => sum + held.length, 0) >= handler.atMost;
    }
    if (!full) return done;
  }
}

async function doOne(db: Db, { run }: Handler<TaskKind>, claim: Claim<TaskKind>): Promise<boolean> {
  let outcome: Outcome;
  try {
    outcome = await run(claim.payload, claim.id);
  } catch (error) {
    await noteFailed(db, claim.held, error);
    return false;
  }
  await (outcome ? putOff(db, claim.held, outcome.notBefore) : noteDone(db, claim.held));
  return !outcome;
}
