import { createHmac } from 'node:crypto';
import { clientGroup } from '#lib/auth/client-address.ts';
import { checkOrigin } from '#lib/auth/origin.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { readFields } from '#lib/comments/http/body.ts';
import { commentId, parseInput, report as reportInput } from '#lib/comments/http/input.ts';
import { beyond } from '#lib/comments/http/limits.ts';
import { answering, errorJson, personalJson, seeOther } from '#lib/comments/http/respond.ts';
import { done, failed, type Result } from '#lib/comments/result.ts';
import { report, type Reported } from '#lib/comments/service/report.ts';
import { afterChange, site } from '#lib/comments/site.ts';
import { env } from '#lib/env.ts';

type Context = { params: Promise<{ id: string }> };

const readerLimit = { scope: 'comment-report-reader', max: 60, seconds: 3600 };
const addressLimit = { scope: 'comment-report', max: 20, seconds: 3600 };

/** `{ reason, note? }`: tells the moderators of a comment. By anybody, signed in or not; as JSON or as a form. */
export const POST = answering(async (request: Request, { params }: Context) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const { id } = await params;
  const fields = await readFields(request);
  if (!fields.ok) return errorJson(fields.error);
  const result = await take(request, id, fields.value.value);
  if (result.ok && result.value.held) await afterChange(result.value.articleId);
  if (fields.value.kind === 'form')
    return seeOther(
      withQuery('/comment/report', result.ok ? { id, sent: 'yes' } : { id, refused: result.error.code }),
    );
  return result.ok ? personalJson({ reported: true }, 201) : errorJson(result.error);
});

type Taken = Pick<Reported, 'articleId' | 'held'>;

async function take(request: Request, rawId: string, body: unknown): Promise<Result<Taken>> {
  const id = parseInput(commentId, rawId);
  if (!id.ok) return failed('comment_not_found');
  const input = parseInput(reportInput, body);
  if (!input.ok) return input;
  const reader = await getReader();
  const group = clientGroup(request.headers);
  const refused = await beyond(reader ? [readerLimit, reader.id] : [addressLimit, group]);
  if (refused) return { ok: false, error: refused };
  // A program hears what a person hears, and nothing is kept.
  if (input.value.website) return done({ articleId: '', held: false });
  const reporter = reader
    ? { id: reader.id }
    : { hash: createHmac('sha256', env.auth.secret).update(`report\0${group}`).digest() };
  const { reason, note } = input.value;
  return report(site, reporter, id.value, { reason, note: note || null });
}
