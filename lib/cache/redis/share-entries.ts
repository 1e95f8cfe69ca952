import { connectRedis } from '#lib/redis/connect.ts';
import { known } from '../known-changes.ts';
import { redisEntries } from './redis-entries.ts';

/** Has this process keep together with the site's other instances, in Redis, what each would make by itself. */
export function shareEntries(redisUrl: string, siteUrl: string): void {
  known.entries = redisEntries(connectRedis(redisUrl), siteUrl);
}
