import type { Check } from '../types.ts';

/** Either audience needs an account: "anyone" means anyone with a confirmed address, which is what an account is. */
export const audience: Check = {
  id: 'audience',
  version: 1,
  title: 'Only with an account',
  fixed: true,
  on: ['new'],
  run: (_draft, { author }) => (author ? [] : [{ verdict: 'reject', code: 'sign_in_required' }]),
};
