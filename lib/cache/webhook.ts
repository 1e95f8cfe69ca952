import { isValidSignature } from '@sanity/webhook';
import { z } from 'zod';
import { parseJson } from '../http/parse-json.ts';
import type { Change } from './tags.ts';

/** Far above what a long article with hundreds of references comes to; far below what could hurt. */
export const LARGEST_BODY = 512 * 1024;

const changeSchema = z.object({
  _id: z.string().min(1).max(256),
  _type: z.string().min(1).max(128),
  operation: z.enum(['create', 'update', 'delete']),
  slug: z.string().max(1024).nullish(),
  formerSlug: z.string().max(1024).nullish(),
  formerPublishedAt: z.string().max(64).nullish(),
  references: z.array(z.string().max(256)).nullish(),
});

export type WebhookChange = Change & {
  operation: 'create' | 'update' | 'delete';
  /** From when readers saw it before the change (ISO 8601); null for what is new, or is no article. */
  formerPublishedAt: string | null;
};
export type WebhookError = 'noSecret' | 'badSignature' | 'badBody';

/**
 * Reads a change that the CMS signed. Without a secret nothing is believed. The body must be the very text that was
 * received, as the signature covers its bytes.
 */
export async function readChange(
  body: string,
  signature: string | null,
  secret: string | null,
): Promise<{ ok: true; value: WebhookChange } | { ok: false; error: WebhookError }> {
  if (!secret) return { ok: false, error: 'noSecret' };
  if (!signature || !(await isValidSignature(body, signature, secret).catch(() => false))) {
    return { ok: false, error: 'badSignature' };
  }
  const parsed = changeSchema.safeParse(parseJson(body));
  if (!parsed.success) return { ok: false, error: 'badBody' };
  const { _id, _type, operation, slug, formerSlug, formerPublishedAt, references } = parsed.data;
  return {
    ok: true,
    value: {
      id: _id,
      type: _type,
      operation,
      slug: slug ?? null,
      formerSlug: formerSlug ?? null,
      formerPublishedAt: formerPublishedAt ?? null,
      references: references ?? [],
    },
  };
}

/** The address that a change took away from an article, or null where it took none. */
export function slugLost(change: WebhookChange): string | null {
  const { type, operation, slug, formerSlug } = change;
  return type === 'article' && operation === 'update' && slug && formerSlug && formerSlug !== slug
    ? formerSlug
    : null;
}
