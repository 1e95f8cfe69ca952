import { describe, expect, test } from 'vitest';
import { accountMail } from '../../../lib/comments/mail/account-mail.ts';
import { decisionMail } from '../../../lib/comments/mail/decision-mail.ts';
import { replyMail } from '../../../lib/comments/mail/reply-mail.ts';
import { tellAt } from '../../../lib/comments/mail/reply-time.ts';
import { formatEml, mailSchema } from '../../../lib/mail/eml.ts';
import { readUnsubscribeToken, unsubscribeToken } from '../../../lib/mail/unsubscribe.ts';

const sender = { siteName: 'The Tide', siteUrl: 'https://news.example' };
const commentId = '01900000-0000-7000-8000-000000000001';
const to = 'ann@example.org';
const id = '01900000-0000-7000-8000-0000000000aa';
const reply = {
  id: commentId,
  author: 'Bob',
  source: 'I *agree*.\n\n> you said\n\nSee [this](https://other.example/a)',
  headline: 'The sea returns',
  path: '/science/the-sea',
};
const told = {
  ...sender,
  to,
  id,
  daily: false,
  unsubscribeUrl: 'https://news.example/api/unsubscribe?token=t',
  unsubscribePage: 'https://news.example/unsubscribe?token=t',
};

describe('the mail about replies', () => {
  test('says who answered, what, and where, and how to hear no more', () => {
    const mail = replyMail({ ...told, replies: [reply] });
    expect(mail).toEqual({
      to,
      id,
      unsubscribeUrl: told.unsubscribeUrl,
      subject: 'Bob replied to you: The sea returns',
      text: `Hello,

somebody answered you on The Tide.

About “The sea returns”

Bob wrote:

> I agree.
> you said
> See this

Read it and answer: https://news.example/comment/thread?id=${commentId}#comment-${commentId}

--
You get a mail when somebody answers you.
To choose how often: https://news.example/account#reply-mail
To get no such mails any more: https://news.example/unsubscribe?token=t
`,
    });
    const eml = formatEml(mailSchema.parse(mail), 'The Tide <no-reply@news.example>', new Date());
    expect(eml).toContain(`\r\nMessage-ID: <${id}@news.example>\r\n`);
    expect(eml).toContain('\r\nList-Unsubscribe: <https://news.example/api/unsubscribe?token=t>\r\n');
    expect(eml).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  test('puts replies under one article together', () => {
    const other = { ...reply, headline: 'Bread', path: '/culture/bread', author: 'Cy' };
    const { subject, text } = replyMail({
      ...told,
      daily: true,
      replies: [reply, other, { ...reply, author: 'Di' }],
    });
    expect(subject).toBe('3 replies to your comments');
    expect(text.match(/About “.*”|\w+ wrote:/g)).toEqual([
      'About “The sea returns”',
      'Bob wrote:',
      'Di wrote:',
      'About “Bread”',
      'Cy wrote:',
    ]);
    expect(text).toContain('once a day');
  });

  test('keeps names and headlines in their line, whatever is in them', () => {
    const nasty = 'Bob\r\nBcc: x@y.example\u2028X-Y: z';
    const mail = replyMail({ ...told, replies: [{ ...reply, author: nasty, headline: nasty.repeat(20) }] });
    expect(() => mailSchema.parse(mail)).not.toThrow();
    expect(mail.subject).toContain('Bob Bcc: x@y.example X-Y: z replied');
    expect(mail.text).not.toMatch(/^(Bcc|X-Y)/m);
  });

  test('cuts what is very long', () => {
    const { text } = replyMail({ ...told, replies: [{ ...reply, source: 'word '.repeat(2000) }] });
    expect(text.length).toBeLessThan(2500);
    expect(text).toContain(' …');
  });
});

describe('when a reply is told', () => {
  const at = (time: string) => new Date(`2026-11-28T${time}Z`);
  test.each([
    ['EACH' as const, '10:00:00', '2026-11-28T10:05:00.000Z'],
    ['DAILY' as const, '10:00:00', '2026-11-29T06:00:00.000Z'],
    ['DAILY' as const, '05:00:00', '2026-11-28T06:00:00.000Z'],
    ['DAILY' as const, '05:58:00', '2026-11-29T06:00:00.000Z'],
  ])('%s, replied at %s', (setting, time, expected) => {
    expect(tellAt(setting, at(time))?.toISOString()).toBe(expected);
  });
  test('never, for who wants none', () => expect(tellAt('NEVER', at('10:00:00'))).toBeNull());
});

describe('the statement of reasons', () => {
  const decision = {
    ...sender,
    to,
    id,
    commentId,
    at: new Date('2026-11-28T10:00:00Z'),
    reasonCode: 'abuse',
    note: 'Please argue with the point.',
    source: 'You fool.',
    headline: 'The sea returns',
    appealUntil: new Date('2026-12-28T10:00:00Z'),
  };

  test('says what was decided, by whom, why, and how to ask for another look', () => {
    expect(decisionMail({ ...decision, kind: 'rejected' })).toEqual({
      to,
      id,
      subject: 'Your comment was taken down: The sea returns',
      text: `Hello,

a moderator of The Tide took down what you wrote under “The sea returns” on 28 November 2026 at 10:00 UTC. Others can’t see it any more.

You wrote:

> You fool.

Why: It insults or attacks somebody.

The moderator adds:

> Please argue with the point.

A person decided this, not a program. What is asked of everybody here: https://news.example/community-guidelines

Do you think that this is a mistake? Ask for another look until 28 December 2026 at 10:00 UTC:
https://news.example/account/comments?from=${commentId}#comment-${commentId}

--
The Tide
https://news.example
`,
    });
  });

  test('says what became of an appeal', () => {
    const granted = decisionMail({ ...decision, kind: 'appealGranted', note: null, appealUntil: null });
    expect(granted.subject).toBe('Your comment is back: The sea returns');
    expect(granted.text).toContain('it can be read again');
    const refused = decisionMail({ ...decision, kind: 'appealRefused', appealUntil: null });
    expect(refused.text).toContain('it stays down');
    expect(refused.text).not.toContain('another look until');
  });
});

describe('the mail about an account', () => {
  test.each([
    ['WARN' as const, null, 'Your account is as it was.'],
    ['SUSPEND' as const, new Date('2026-12-01T08:00:00Z'), 'until 1 December 2026 at 08:00 UTC'],
    ['BAN' as const, null, 'closed your account for discussions'],
  ])('%s', (action, until, words) => {
    const { text } = accountMail({ ...sender, to, id, action, until, text: 'Enough.' });
    expect(text).toContain(words);
    expect(text).toContain('> Enough.');
    expect(text).toContain('A person decided this');
  });
});

describe('the token that turns mails off', () => {
  test('is good for its reader alone, and only as this site signed it', () => {
    const token = unsubscribeToken(commentId, 'secret');
    expect(readUnsubscribeToken(token, 'secret')).toBe(commentId);
    expect(readUnsubscribeToken(token, 'another')).toBeNull();
    expect(readUnsubscribeToken(token.replace(commentId, id), 'secret')).toBeNull();
    expect(readUnsubscribeToken(`${token}x`, 'secret')).toBeNull();
    expect(readUnsubscribeToken('', 'secret')).toBeNull();
  });
});
