import { clean, isVisible as hasText } from '../content/normalize.ts';
import { isVisible } from '../moderation/transitions.ts';
import type { ArchivedComment } from './archived.ts';

/** As the database has it (`comment_revisions_source_length`). */
const longestText = 20_000;
/** As posting does it: replies to comments this deep become their siblings. */
const maxDepth = 8;
/** Before the web there were no comments on it. */
const firstDay = Date.parse('1990-01-01');

/** A comment that can be added; those that are answered come before their answers. */
export type Planned = ArchivedComment & {
  id: string;
  parentId: string | null;
  rootId: string;
  depth: number;
  createdOn: Date;
  /** It was written in a Gazette. */
  ours: boolean;
};

/** Where a comment is that was there before. */
export type Known = { id: string; parentId: string | null; rootId: string; depth: number };

export type Plan = {
  add: Planned[];
  /** How many were there before. */
  there: number;
  leftOut: { key: string; why: string }[];
  /** What is added otherwise than the file says. */
  changed: { key: string; why: string }[];
};

type Options = {
  /** What was there before, by key and by id. */
  known: ReadonlyMap<string, Known>;
  now: Date;
  /** An id of that time; `no` orders what is of one moment. */
  idAt: (at: Date, no: number) => string;
};

/**
 * What becomes of an article's comments: which are added, and where in which thread. Nothing that can be read is lost:
 * an answer to what isn't there opens a thread. Pure, save for `idAt`.
 */
export function plan(comments: readonly ArchivedComment[], { known, now, idAt }: Options): Plan {
  const leftOut: Plan['leftOut'] = [];
  const changed: Plan['changed'] = [];
  const byKey = new Map<string, ArchivedComment>();
  const answered = new Set<string>();
  let there = 0;

  const nameOf = ({ key, id }: ArchivedComment) => id ?? key;
  const seen = new Set<string>();
  for (const comment of comments) {
    if (comment.parentKey !== null) answered.add(comment.parentKey);
    const why = seen.has(comment.key) ? 'it is in the file twice' : faultOf(comment, now);
    if (why !== null) leftOut.push({ key: comment.key, why });
    else if (known.has(comment.key) || known.has(nameOf(comment))) there += 1;
    else byKey.set(nameOf(comment), comment);
    seen.add(comment.key);
  }
  for (const [name, { key, id, text }] of byKey) {
    // Of our own, the record stays as well.
    if (text !== null || answered.has(name) || id !== undefined) continue;
    byKey.delete(name);
    leftOut.push({ key, why: 'its text is gone, and nothing answers it' });
  }

  const parents = parentsOf(byKey, known, comments, changed);
  const done = new Map<string, Known>(known);
  const add: Planned[] = [];
  for (const name of parentsFirst(byKey, parents)) {
    const comment = byKey.get(name);
    if (!comment) continue;
    const createdOn = new Date(comment.createdAt);
    const place = placeUnder(done.get(parents.get(name) ?? ''));
    const id = comment.id ?? idAt(createdOn, add.length);
    const planned: Planned = {
      ...comment,
      createdOn,
      ours: comment.id !== undefined,
      id,
      ...(place ?? { parentId: null, rootId: id, depth: 0 }),
    };
    done.set(name, planned);
    add.push(planned);
  }
  return { add, there, leftOut, changed };
}

function faultOf({ createdAt, text, status }: ArchivedComment, now: Date): string | null {
  if (createdAt === '') return 'it has no date';
  const time = Date.parse(createdAt);
  if (Number.isNaN(time) || time < firstDay) return `its date "${createdAt}" can't be read`;
  if (time > now.getTime()) return `its date "${createdAt}" is still to come`;
  if (text === null) return isVisible(status) || status === 'HELD' ? 'it has no text' : null;
  const kept = clean(text.toWellFormed());
  if (!hasText(kept)) return 'it has no text';
  if (kept.length > longestText) return `it is longer than ${longestText} characters`;
  return null;
}

/** Whom each comment answers, by name; null where it opens a thread. */
function parentsOf(
  byKey: ReadonlyMap<string, ArchivedComment>,
  known: ReadonlyMap<string, Known>,
  all: readonly ArchivedComment[],
  changed: Plan['changed'],
): Map<string, string | null> {
  const parentOf = new Map(all.map((comment) => [comment.id ?? comment.key, comment.parentKey]));
  const parents = new Map<string, string | null>();
  for (const [name, { key, parentKey }] of byKey) {
    let parent = parentKey;
    const passed = new Set([name]);
    // What can't be added is passed over, up to what it answered itself.
    while (parent !== null && !byKey.has(parent) && !known.has(parent) && !passed.has(parent)) {
      passed.add(parent);
      parent = parentOf.get(parent) ?? null;
    }
    if (parent !== null && passed.has(parent)) parent = null;
    if (parent !== parentKey)
      changed.push({
        key,
        why:
          parent === null
            ? 'what it answers can’t be found; it opens a thread'
            : 'what it answers is left out; it answers what that one answered',
      });
    parents.set(name, parent);
  }
  breakCircles(byKey, parents, changed);
  return parents;
}

/** Comments that answer each other in a circle: one of them opens a thread. */
function breakCircles(
  byKey: ReadonlyMap<string, ArchivedComment>,
  parents: Map<string, string | null>,
  changed: Plan['changed'],
): void {
  const safe = new Set<string>();
  for (const name of byKey.keys()) {
    const path = new Set<string>();
    let at: string | null = name;
    while (at !== null && byKey.has(at) && !safe.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && path.has(at)) {
      parents.set(at, null);
      changed.push({
        key: byKey.get(at)?.key ?? at,
        why: 'it answers itself in a circle; it opens a thread',
      });
    }
    for (const passed of path) safe.add(passed);
  }
}

function parentsFirst(
  byKey: ReadonlyMap<string, ArchivedComment>,
  parents: ReadonlyMap<string, string | null>,
): string[] {
  const order = new Set<string>();
  for (const name of byKey.keys()) {
    const path: string[] = [];
    for (
      let at: string | null = name;
      at !== null && byKey.has(at) && !order.has(at);
      at = parents.get(at) ?? null
    )
      path.push(at);
    for (const passed of path.toReversed()) order.add(passed);
  }
  return [...order];
}

function placeUnder(parent: Known | undefined): Omit<Known, 'id'> | null {
  if (!parent) return null;
  const { id, rootId, depth } = parent;
  return depth < maxDepth || parent.parentId === null
    ? { parentId: id, rootId, depth: depth + 1 }
    : { parentId: parent.parentId, rootId, depth };
}
