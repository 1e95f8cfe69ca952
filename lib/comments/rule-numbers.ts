import { cacheLife, cacheTag } from 'next/cache';
import { rulesTag } from '#lib/cache/tags.ts';
import { db } from '#lib/db.ts';
import { log } from '#lib/log/log.ts';
import { defaultConfig } from './policy/config.ts';
import type { Config } from './policy/types.ts';
import { readRules } from './store/rules.ts';

/** The numbers that readers are told while they write; the built-in ones while the database can't be reached. */
export async function getRuleNumbers(): Promise<Pick<Config, 'maxLength'>> {
  'use cache';
  cacheTag(rulesTag);
  try {
    const { maxLength } = await readRules(db);
    cacheLife('hours');
    return { maxLength };
  } catch (error) {
    log.error('The comment rules could not be read', { error });
    cacheLife({ stale: 30, revalidate: 30, expire: 3600 });
    return { maxLength: defaultConfig.maxLength };
  }
}
