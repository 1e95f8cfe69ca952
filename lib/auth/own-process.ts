import { env } from '#lib/env.ts';
import { showsSecret } from './bearer.ts';

/** Whether a request comes from this instance's own processes, which know its secret. */
export function isOwnProcess(request: { headers: Headers }): boolean {
  return showsSecret(request, env.auth.secret);
}
