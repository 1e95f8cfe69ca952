import type { Db } from '#lib/db.ts';
import type { Config, Role } from '../policy/types.ts';
import type { FindArticle } from '../ports/article.ts';

/** What use cases work with; handed in, so that each can be tried with parts of one's own. */
export type Context = { db: Db; findArticle: FindArticle; config: Config };

/** Somebody who is signed in. */
export type Actor = { id: string; role: Role };
