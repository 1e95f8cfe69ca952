import type { Mail } from '#lib/mail/eml.ts';
import { oneLine, quoted, type Sender } from './words.ts';

/** A reply as its mail shows it. */
export type ToldReply = {
  id: string;
  author: string;
  source: string;
  headline: string;
  /** The article's, on the site. */
  path: string;
};

type Told = Sender & {
  to: string;
  replies: readonly ToldReply[];
  daily: boolean;
  /** Turns these mails off by POST; asks first by GET. */
  unsubscribeUrl: string;
  unsubscribePage: string;
  id: string;
};

/** Tells a reader of replies, those under one article together. */
export function replyMail({ replies, to, daily, unsubscribePage, siteName, siteUrl, ...rest }: Told): Mail {
  const [first] = replies;
  if (!first) throw new Error('A mail of replies needs one.');
  const alone = replies.length === 1;
  const subject = alone
    ? `${oneLine(first.author, 60)} replied to you: ${oneLine(first.headline)}`
    : `${replies.length} replies to your comments`;
  const articles = [...Map.groupBy(replies, ({ path }) => path).values()].map((group) =>
    articlePart(group, siteUrl),
  );
  return {
    to,
    subject,
    text: `Hello,

${alone ? 'somebody answered you' : 'people answered you'} on ${oneLine(siteName)}.

${articles.join('\n\n')}

--
${daily ? 'You get this mail once a day, when there is something to tell.' : 'You get a mail when somebody answers you.'}
To choose how often: ${siteUrl}/account#reply-mail
To get no such mails any more: ${unsubscribePage}
`,
    unsubscribeUrl: rest.unsubscribeUrl,
    id: rest.id,
  };
}

function articlePart(replies: readonly ToldReply[], siteUrl: string): string {
  const parts = replies.map(
    ({ id, author, source }) => `${oneLine(author, 60)} wrote:

${quoted(source)}

Read it and answer: ${siteUrl}/comment/thread?id=${id}#comment-${id}`,
  );
  return [`About “${oneLine(replies[0]?.headline ?? '')}”`, ...parts].join('\n\n');
}
