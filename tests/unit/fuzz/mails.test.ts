import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionMail } from '#lib/comments/mail/decision-mail.ts';
import { guestMail } from '#lib/comments/mail/guest-mail.ts';
import { replyMail } from '#lib/comments/mail/reply-mail.ts';
import { mailPage } from '#lib/mail/dev-pages.ts';
import { formatEml, mailSchema, parseEml, type Mail } from '#lib/mail/eml.ts';
import { hostileText } from '../../support/hostile.ts';

/** Names and headlines are other people's words: they must not become a header, a quote's end or a link's other end. */

const to = 'ann@example.org';
const id = '01900000-0000-7000-8000-0000000000aa';
const siteUrl = 'https://news.example';
const always = { to, id, siteUrl };

const mails: Record<string, (name: string, headline: string, source: string) => Mail> = {
  'of a reply': (author, headline, source) =>
    replyMail({
      ...always,
      siteName: headline,
      daily: false,
      unsubscribeUrl: `${siteUrl}/api/unsubscribe?token=t`,
      unsubscribePage: `${siteUrl}/unsubscribe?token=t`,
      replies: [{ id, author, source, headline, path: '/a/b' }],
    }),
  'to a guest': (siteName, headline, source) =>
    guestMail({
      ...always,
      siteName,
      headline,
      source,
      confirmUrl: `${siteUrl}/comment/confirm`,
      hours: 24,
    }),
  'of a decision': (siteName, headline, source) =>
    decisionMail({
      ...always,
      siteName,
      headline,
      source,
      kind: 'rejected',
      commentId: id,
      reasonCode: 'spam',
      note: source,
      appealUntil: null,
      at: new Date(0),
    }),
};

test.each(Object.entries(mails))(
  'the mail %s has the headers that it is meant to have, and quotes its quote',
  (_, write) => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (name, headline, source) => {
        const mail = mailSchema.parse(write(name, headline, source));
        const eml = formatEml(mail, 'News <no-reply@news.example>', new Date(0));
        const names = (eml.split('\r\n\r\n', 1)[0] ?? '').split('\r\n').map((line) => line.split(':', 1)[0]);
        expect(names.filter((header) => !header?.startsWith('List-Unsubscribe'))).toEqual([
          'From',
          'To',
          'Subject',
          'Date',
          'Message-ID',
          'MIME-Version',
          'Content-Type',
          'Content-Transfer-Encoding',
        ]);
        expect(parseEml(eml)?.subject.trim()).toBe(mail.subject.trim());
        expect(mail.subject + mail.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/);
        expect(mail.subject.isWellFormed()).toBe(true);
      }),
    );
  },
);

test('the page that shows a mail shows text alone', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const html = await mailPage({ from: text, to: text, subject: text, date: text, text }).text();
      expect(html).not.toMatch(/<(?:script|img)/);
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).not.toContainEqual(
        expect.stringMatching(/^(?!https?:|\/dev\/)/),
      );
    }),
  );
});
