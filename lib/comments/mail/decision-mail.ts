import type { Mail } from '#lib/mail/eml.ts';
import { momentOf, oneLine, quoted, ruleOf, type Sender } from './words.ts';

/** A moderator's decision as its author is told of it. */
export type ToldDecision = {
  commentId: string;
  kind: 'rejected' | 'appealGranted' | 'appealRefused';
  at: Date;
  reasonCode: string | null;
  note: string | null;
  /** Null where the text is gone by now. */
  source: string | null;
  headline: string;
  /** Until when the author can ask for another look; null where that was done already. */
  appealUntil: Date | null;
};

/** The statement of reasons to a comment's author. */
export function decisionMail(told: ToldDecision & Sender & { to: string; id: string }): Mail {
  const { to, id, headline } = told;
  const about = oneLine(headline);
  const subject = {
    rejected: `Your comment was taken down: ${about}`,
    appealGranted: `Your comment is back: ${about}`,
    appealRefused: `We looked at your comment again: ${about}`,
  }[told.kind];
  return { to, id, subject, text: `Hello,\n\n${bodies[told.kind](told)}\n\n--\n${signature(told)}\n` };
}

const guidelines = ({ siteUrl }: Sender) => `${siteUrl}/community-guidelines`;

type Told = ToldDecision & Sender;

const bodies: Record<ToldDecision['kind'], (told: Told) => string> = {
  rejected: (told) =>
    parts([
      `a moderator of ${oneLine(told.siteName)} took down what you wrote under “${oneLine(told.headline)}” on ${momentOf(told.at)}. Others can’t see it any more.`,
      text(told),
      `Why: ${ruleOf(told.reasonCode)}`,
      note(told),
      `A person decided this, not a program. What is asked of everybody here: ${guidelines(told)}`,
      told.appealUntil &&
        `Do you think that this is a mistake? Ask for another look until ${momentOf(told.appealUntil)}:\n${told.siteUrl}/account/comments?from=${told.commentId}#comment-${told.commentId}`,
    ]),
  appealGranted: (told) =>
    parts([
      `you asked us to look again at what you wrote under “${oneLine(told.headline)}”. A moderator did, and it can be read again. Thank you for telling us.`,
      text(told),
      note(told),
      `It is here: ${told.siteUrl}/comment/thread?id=${told.commentId}#comment-${told.commentId}`,
    ]),
  appealRefused: (told) =>
    parts([
      `you asked us to look again at what you wrote under “${oneLine(told.headline)}”. A moderator did, and it stays down.`,
      text(told),
      `Why: ${ruleOf(told.reasonCode)}`,
      note(told),
      `A person decided this, not a program. What is asked of everybody here: ${guidelines(told)}`,
    ]),
};

function text({ source }: Told): string | null {
  return source === null ? null : `You wrote:\n\n${quoted(source)}`;
}

function note({ note: said }: Told): string | null {
  return said === null ? null : `The moderator adds:\n\n${quoted(said)}`;
}

function parts(all: readonly (string | null)[]): string {
  return all.filter((part) => part !== null).join('\n\n');
}

function signature({ siteName, siteUrl }: Sender): string {
  return `${oneLine(siteName)}\n${siteUrl}`;
}
