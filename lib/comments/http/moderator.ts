import { checkOrigin } from '#lib/auth/origin.ts';
import { getReader, type Reader } from '#lib/auth/reader.ts';
import { mayModerate } from '../moderation/transitions.ts';
import { done, failed, type Result } from '../result.ts';

/** The moderator who sends a request. Origin is asked of everything but reading. */
export async function getModerator(request: Request): Promise<Result<Reader>> {
  if (request.method !== 'GET' && !checkOrigin(request)) return failed('foreign_origin');
  const reader = await getReader();
  if (!reader) return failed('sign_in_required');
  return mayModerate(reader.role) ? done(reader) : failed('not_allowed');
}
