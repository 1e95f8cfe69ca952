import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { outsideOf } from '../ports/outside.ts';
import { teach } from '../service/teach.ts';
import type { Handlers } from './do-tasks.ts';

const outside = outsideOf(env);

/** How tasks are done that need no page of the site: in the app after a request, or in a process of their own. */
export const handlers: Handlers = {
  'spam.learn': {
    run: (lesson) => teach({ db, outside, siteUrl: env.siteUrl }, lesson),
    atMost: 10,
    seconds: 120,
  },
};
