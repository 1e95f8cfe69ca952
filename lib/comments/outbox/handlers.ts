import { noteChange } from '#lib/cache/change-log.ts';
import { commentsTag } from '#lib/cache/tags.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { sendMail } from '#lib/mail/send.ts';
import { mailServerIsAway } from '#lib/mail/server-away.ts';
import { getDiscussionFacts } from '#sanity/queries/discussion.ts';
import { getSiteName } from '#sanity/queries/site-name.ts';
import { outsideOf } from '../ports/outside.ts';
import { eraseAccount } from '../service/erase.ts';
import { teach } from '../service/teach.ts';
import type { Handlers } from './do-tasks.ts';
import { tellAccount, tellDecision, tellGuest, tellReplies, type Post } from './tell.ts';

const outside = outsideOf(env);

const post: Post = {
  db,
  send: sendMail,
  siteUrl: env.siteUrl,
  siteName: getSiteName,
  secret: env.auth.secret,
  findArticle: getDiscussionFacts,
  now: () => new Date(),
};

/** After this long other tasks have their turn; the rest of a long history follows. */
const erasingSeconds = 60;

/** Telling that pages are to be made anew is quick. */
export const refreshes = { atMost: 100, seconds: 30 };

/** A mail server may take its time over each. */
export const mails = { atMost: 10, seconds: 600, isAway: mailServerIsAway };

/** How tasks are done: in the app after a request, or in a process of their own. */
export const handlers: Handlers = {
  // First, as readers wait for it. Each instance of the site follows what is noted.
  'comments.changed': {
    run: ({ articleId }) => noteChange(db, [commentsTag(articleId)]),
    ...refreshes,
  },
  'mail.reply': { run: (payload) => tellReplies(post, payload), ...mails },
  'mail.decision': { run: (payload, id) => tellDecision(post, payload, id), ...mails },
  'mail.account': { run: (payload, id) => tellAccount(post, payload, id), ...mails },
  'mail.guest': { run: (payload, id) => tellGuest(post, payload, id), ...mails },
  'account.erase': {
    run: async (payload) => {
      const until = new Date(Date.now() + erasingSeconds * 1000);
      return (await eraseAccount(db, payload, until)) ? undefined : { notBefore: new Date() };
    },
    atMost: 1,
    seconds: 600,
  },
  'spam.learn': {
    run: (lesson) => teach({ db, outside, siteUrl: env.siteUrl }, lesson),
    atMost: 10,
    seconds: 120,
  },
};
