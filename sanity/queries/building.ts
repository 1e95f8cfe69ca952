import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';

/**
 * An answer of the content service; or `unreachable` where the site is just being built, which must succeed without it. Once
 * the site runs it throws, so that a page made before is kept.
 */
export async function unlessBuilding<T>(answer: Promise<T>): Promise<T | 'unreachable'> {
  return answer.catch((error: unknown) => {
    if (process.env.NEXT_PHASE !== PHASE_PRODUCTION_BUILD) throw error;
    return 'unreachable' as const;
  });
}
