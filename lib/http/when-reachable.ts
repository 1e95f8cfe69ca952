import { log } from '#lib/log/log.ts';
import { plainText } from './conditional.ts';

/** An answer made of content; where that can't be reached, a refusal that asks machines to come back, and a line in the log. */
export async function whenReachable(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    log.error('The content could not be read', { error });
    return plainText(503, 'This can’t be read just now.', { 'Retry-After': '30' });
  }
}
