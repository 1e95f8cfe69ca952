import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** Only programs fill in a field that nobody sees. */
export const honeypot: Check = {
  id: 'honeypot',
  version: 1,
  title: 'Forms that a program filled in',
  on: ['new'],
  exempt: isStaff,
  run: (_draft, facts) => (facts.honeypot ? [{ verdict: 'hold', code: 'honeypot' }] : []),
};
