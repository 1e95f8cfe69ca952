import { createHash } from 'node:crypto';
import { z } from 'zod';
import { queueNames } from '../desk-view.ts';
import { suspensions } from '../moderation/accounts.ts';
import { reasonCodes, reportReasons } from '../moderation/reasons.ts';
import type { Typing } from '../policy/types.ts';
import { done, failed, type Result } from '../result.ts';
import { decodeCursor, type Place } from '../store/cursor.ts';

/** What requests may say, and nothing else. */

export const articleId = z.string().regex(/^[\w.-]{1,128}$/);
export const commentId = z.uuid().toLowerCase();
export const readerId = z.uuid().toLowerCase();
/** As many as a page shows. */
export const commentIds = z.array(commentId).min(1).max(250);

/** Forms send numbers as text. */
const amount = z.union([
  z.number().min(0).max(1e7),
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number),
]);

export const newComment = z.strictObject({
  articleId,
  parentId: commentId.nullish(),
  // Texts that are too long for a comment get an answer of their own.
  body: z.string().default(''),
  clientKey: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
  /** Hidden from people; see the honeypot check. */
  website: z.string().optional(),
  /** How long the form was being filled in, in seconds, and how many characters came by key and by paste. */
  seconds: amount.optional(),
  typed: amount.optional(),
  pasted: amount.optional(),
});

/** By somebody without an account. `openSeconds`: how long the form was open. */
export const guestComment = newComment.omit({ seconds: true }).extend({
  name: z.string().default(''),
  email: z.string().default(''),
  openSeconds: amount.optional(),
});

export const guestConfirmation = z.strictObject({
  token: z.string().max(200),
  name: z.string().optional(),
});

/** How the text came into the form; null where the form doesn't say all of it. */
export function typingOf({ seconds, typed, pasted }: z.infer<typeof newComment>): Typing | null {
  return seconds === undefined || typed === undefined || pasted === undefined
    ? null
    : { seconds, typed, pasted };
}

/** A number; a form has it as text. */
const version = z.coerce.number().int().min(1).max(1_000_000_000);
/** What somebody is told, or what is noted of somebody. */
const message = z.string().trim().min(1).max(2000);

const decisions = {
  simple: { action: z.enum(['approve', 'restore', 'feature', 'unfeature']), version },
  uphold: { action: z.literal('uphold'), version, note: message.optional() },
  reject: {
    action: z.literal('reject'),
    version,
    reasonCode: z.enum(reasonCodes),
    note: message.optional(),
  },
};

/** What a moderator decides about a comment. */
export const moderation = z.discriminatedUnion('action', [
  z.strictObject(decisions.simple),
  z.strictObject(decisions.uphold),
  z.strictObject(decisions.reject),
]);

const commentToDecide = { id: commentId };

/** The same about several, one list of decisions. */
export const moderations = z.strictObject({
  decisions: z
    .array(
      z.discriminatedUnion('action', [
        z.strictObject({ ...commentToDecide, ...decisions.simple }),
        z.strictObject({ ...commentToDecide, ...decisions.uphold }),
        z.strictObject({ ...commentToDecide, ...decisions.reject }),
      ]),
    )
    .min(1)
    .max(100)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
});

const seen = commentId.nullish().transform((id) => id ?? null);
const aboutComment = { seen, commentId: commentId.optional() };

/** What a moderator does to an account. */
export const accountModeration = z.discriminatedUnion('action', [
  z.strictObject({ ...aboutComment, action: z.enum(['warn', 'note']), text: message }),
  z.strictObject({
    ...aboutComment,
    action: z.literal('suspend'),
    hours: z.coerce.number().pipe(z.literal([...suspensions])),
    text: message.optional(),
  }),
  z.strictObject({ ...aboutComment, action: z.literal('ban'), text: message.optional() }),
  z.strictObject({ ...aboutComment, action: z.enum(['lift', 'premoderate', 'trust']) }),
  z.strictObject({
    ...aboutComment,
    action: z.literal('expert'),
    text: z
      .string()
      .trim()
      .max(60)
      .nullish()
      .transform((text) => text || null),
  }),
]);

/** What a moderator decides about a discussion; `cms` gives it back. */
export const discussionModeration = z.strictObject({
  mode: z.enum(['open', 'premoderated', 'closed', 'off', 'cms']),
});

/** Which comments the desk lists. */
export const deskQuery = z.object({
  queue: z.enum(queueNames).default('held'),
  article: articleId.nullish(),
  author: commentId.nullish(),
  q: z.string().trim().max(200).nullish(),
  by: z.string().trim().max(80).nullish(),
});

export const editedComment = z.strictObject({ body: z.string() });

export const report = z.strictObject({
  reason: z.enum(reportReasons),
  note: z.string().trim().max(1000).default(''),
  /** Hidden from people; what programs fill in is taken and thrown away. */
  website: z.string().optional(),
});

export const appeal = z.strictObject({ text: z.string().default('') });

export const sort = z.enum(['newest', 'oldest', 'liked', 'picks']);

/**
 * A key for a form that has none, as a page that is the same for everybody can't: the same text sent twice within the
 * hour is the same comment.
 */
export function keyOfForm(
  fields: { articleId: string; parentId: string | null; body: string },
  now: Date,
): string {
  const hour = now.toISOString().slice(0, 13);
  const parts = JSON.stringify([hour, fields.articleId, fields.parentId, fields.body]);
  return `form-${createHash('sha256').update(parts).digest('base64url')}`;
}

/** The place that a cursor names in a list; null for its beginning. */
export function placeIn(
  list: Parameters<typeof decodeCursor>[0],
  cursor: string | null,
): Result<Place | null> {
  if (cursor === null || cursor === '') return done(null);
  const place = decodeCursor(list, cursor);
  return place ? done(place) : failed('bad_cursor');
}

/** `value` as the schema has it. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  const parsed = schema.safeParse(value);
  return parsed.success ? done(parsed.data) : failed('bad_request');
}
