import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { Redis } from '#lib/redis/connect.ts';
import { toldFor } from '../change-log.ts';
import { clock, isCurrent, positionAt } from '../known-changes.ts';
import type { Kind, SharedEntries } from './shared-entries.ts';

/** Larger ones are kept by each instance alone: 2 MiB. */
const largest = 2 * 1024 * 1024;

/** As it lies in Redis. What `value` has to be is known to who keeps it. */
const keptSchema = z.strictObject({
  value: z.unknown(),
  tags: z.array(z.string()),
  position: z.number(),
  /** When it was begun, in milliseconds since 1970. */
  madeAt: z.number(),
});

type Kept = z.infer<typeof keptSchema>;

/**
 * What the instances of one build keep together in Redis. `site` tells publications apart that share a Redis and a build.
 * An entry is used only while nothing that it shows was changed after its maker began, by the order in the database's log:
 * neither clocks nor how long Redis was away matter.
 */
export function redisEntries(redis: Redis, site: string): SharedEntries {
  const keyOf = (kind: Kind, key: string): string =>
    `gazette:${kind}:${createHash('sha256').update(`${site}\0${key}`).digest('base64url')}`;

  return {
    read: async (kind, key, alsoTagged = []) => {
      const bytes = await redis.run((client) => client.get(keyOf(kind, key))).catch(() => null);
      const kept = bytes && unpack(bytes);
      // Asked after the answer came: what was heard of meanwhile counts.
      if (!kept || !isCurrent([...kept.tags, ...alsoTagged], kept.position)) return null;
      const { madeAt, ...entry } = kept;
      return { ...entry, age: Math.max(0, (clock() - madeAt) / 1000) };
    },
    write: (kind, key, { value, tags, begun, seconds }) => {
      const position = positionAt(begun);
      const life = Math.floor(Math.min(seconds, toldFor));
      if (position === null || life < 1 || !isCurrent(tags, position)) return;
      const bytes = serialize({ value, tags, position, madeAt: begun } satisfies Kept);
      if (bytes.length > largest) return;
      const expiration = { type: 'EX', value: life } as const;
      void redis.run((client) => client.set(keyOf(kind, key), bytes, { expiration })).catch(() => {});
    },
  };
}

function unpack(bytes: Buffer): Kept | null {
  try {
    return keptSchema.safeParse(deserialize(bytes)).data ?? null;
  } catch {
    return null;
  }
}
