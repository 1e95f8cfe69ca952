import { z } from 'zod';
import { ownPath, withQuery } from '#lib/auth/own-path.ts';
import { env } from '#lib/env.ts';
import type { DeskFilter } from '../desk-view.ts';
import { done, type Result } from '../result.ts';
import { readFields } from './body.ts';
import { parseInput, type deskQuery } from './input.ts';
import { errorJson, personalJson, seeOther } from './respond.ts';

/** Which comments a query asks for. */
export function filterOf({ article, author, q, by }: z.infer<typeof deskQuery>): DeskFilter {
  return { articleId: article || null, authorId: author || null, words: q || null, name: by || null };
}

/** What a moderator sent, and for a form the page of this site that it was sent from. */
export type Sent<T> = { input: T; back: string | null };

const formFields = z.looseObject({ back: z.string().default('/moderation') });

/** Reads what a moderator decided, as JSON or as a form. */
export async function readDecision<T>(request: Request, schema: z.ZodType<T>): Promise<Result<Sent<T>>> {
  const fields = await readFields(request);
  if (!fields.ok) return fields;
  const { kind, value } = fields.value;
  if (kind === 'json') {
    const input = parseInput(schema, value);
    return input.ok ? done({ input: input.value, back: null }) : input;
  }
  const form = parseInput(formFields, value);
  if (!form.ok) return form;
  const { back, ...rest } = form.value;
  const input = parseInput(schema, rest);
  return input.ok ? done({ input: input.value, back: ownPath(back, env.siteUrl) }) : input;
}

/** Answers with what came of it; a form goes back to its page, which says what went wrong. */
export function answerDecision<T>(result: Result<T>, back: string | null, name: string): Response {
  if (back !== null) return seeOther(withQuery(back, { refused: result.ok ? null : result.error.code }));
  return result.ok ? personalJson({ [name]: result.value }) : errorJson(result.error);
}
