import type { Mail } from '#lib/mail/eml.ts';
import { momentOf, oneLine, quoted, type Sender } from './words.ts';

export type ToldAccountEvent = {
  action: 'WARN' | 'SUSPEND' | 'BAN';
  /** The end of a suspension. */
  until: Date | null;
  text: string | null;
};

/** Tells a reader what a moderator decided about their account. */
export function accountMail(told: ToldAccountEvent & Sender & { to: string; id: string }): Mail {
  const { action, until, text, to, id, siteUrl } = told;
  const site = oneLine(told.siteName);
  const subject = {
    WARN: `A word about your comments on ${site}`,
    SUSPEND: `You can’t comment on ${site} for a while`,
    BAN: `Your account on ${site} is closed for discussions`,
  }[action];
  const what = {
    WARN: `a moderator of ${site} asks you to keep to our community guidelines. Your account is as it was.`,
    SUSPEND: `a moderator of ${site} decided that you can’t comment${until ? ` until ${momentOf(until)}` : ' for now'}. You can still read everything, and your earlier comments stay.`,
    BAN: `a moderator of ${site} closed your account for discussions. You can still read everything; you can’t comment, like or report any more.`,
  }[action];
  const why = text === null ? '' : `\n\nThe moderator says:\n\n${quoted(text)}`;
  return {
    to,
    id,
    subject,
    text: `Hello,

${what}${why}

A person decided this, not a program. What is asked of everybody here:
${siteUrl}/community-guidelines

Do you think that this is a mistake? Answer to the newsroom: the ways to reach it are at ${siteUrl}

--
${site}
${siteUrl}
`,
  };
}
