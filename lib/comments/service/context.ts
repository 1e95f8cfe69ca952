import type { Db } from '#lib/db.ts';
import type { Config, Role } from '../policy/types.ts';
import type { FindArticle } from '../ports/article.ts';
import type { Outside } from '../ports/outside.ts';

/** What use cases work with; handed in, so that each can be tried with parts of one's own. */
export type Context = {
  db: Db;
  findArticle: FindArticle;
  /** The rules that hold now. */
  rules: () => Promise<Config>;
  /** Who is asked about comments besides. */
  outside: Outside;
  /** Where readers find the site, without a trailing slash. */
  siteUrl: string;
};

/** Somebody who is signed in. */
export type Actor = { id: string; role: Role };
