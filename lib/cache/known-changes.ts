import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { everythingTag } from './tags.ts';
import type { Change } from './change-log.ts';
import type { SharedEntries } from './redis/shared-entries.ts';

/**
 * What this process knows of changes. Next's server loads the caches, its bundles load the rest, each their own copy of
 * this module: what is known is one for the process.
 */
type Known = {
  /** Of the last change heard of; null until the log was read. */
  position: number | null;
  /** When the log was read last, in milliseconds since 1970. */
  readAt: number;
  /** The position of the last change under each tag. */
  changed: Map<string, number>;
  /** Until when the position of a change that was made here is awaited, in milliseconds since 1970, under each tag. */
  awaited: Map<string, number>;
  /** Which position was heard of when, eldest first. */
  heard: { at: number; position: number }[];
  reading: Promise<void> | null;
  /** What the instances of the site keep together; null where each keeps its own. */
  entries: SharedEntries | null;
};

const process = globalThis as typeof globalThis & { gazetteChanges?: Known };

export const known: Known = (process.gazetteChanges ??= {
  position: null,
  readAt: 0,
  changed: new Map(),
  awaited: new Map(),
  heard: [],
  reading: null,
  entries: null,
});

/** The time in milliseconds since 1970: Next forbids the plain clock while it makes a page that is kept. */
export const clock = (): number => performance.timeOrigin + performance.now();

/** This moment by either clock that Next puts on what it keeps: they drift apart a little over days. */
const laterClock = (): number => Math.max(Date.now(), clock());

/** For how long a change that was made here is awaited, in milliseconds: it may have been heard of before. */
const awaitedFor = 60_000;

/** Nothing takes so long to make that more than these happen meanwhile. */
const mostHeard = 2000;

/**
 * Takes note of changes: what carries their tags and was begun before this moment is made anew when it is asked for. By
 * this process's own clock, so that instances needn't agree on the time.
 */
export function hear({ now, changes }: { now: number; changes: readonly Change[] }): void {
  // What others changed before the log could be read is not told apart.
  if (known.position === null) expireEverything();
  for (const { tag, position } of changes) {
    known.changed.set(tag, position);
    known.awaited.delete(tag);
    if (known.position !== null) expire(tag);
  }
  if (known.position === now) return;
  known.position = now;
  known.heard.push({ at: laterClock(), position: now });
  if (known.heard.length > mostHeard) known.heard.splice(0, mostHeard / 2);
}

/** Something with this tag was changed here, and has no position yet: nothing that carries it is current until one is heard of. */
export function awaitChange(tag: string): void {
  known.awaited.set(tag, clock() + awaitedFor);
}

/** Whatever this process keeps is made anew when it is asked for. */
export function expireEverything(): void {
  expire(everythingTag);
}

function expire(tag: string): void {
  // From the next millisecond on: what was begun in this one may have been begun before.
  tagsManifest.set(tag, { ...tagsManifest.get(tag), expired: Math.floor(laterClock()) + 1 });
}

/** The position that this process had heard of when it was `time`; null where it had heard of none, or doesn't remember. */
export function positionAt(time: number): number | null {
  return known.heard.findLast(({ at }) => at < time)?.position ?? null;
}

/** Whether nothing that carries these tags changed, as far as this process knows, since a position. */
export function isCurrent(tags: readonly string[], position: number): boolean {
  if (known.position === null) return false;
  const now = clock();
  return tags.every(
    (tag) => (known.changed.get(tag) ?? 0) <= position && (known.awaited.get(tag) ?? 0) <= now,
  );
}
