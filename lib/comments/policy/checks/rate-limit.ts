import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** So many comments in so much time; refused attempts count too. The newsroom may answer as fast as it can. */
export const rateLimit: Check = {
  id: 'rateLimit',
  version: 1,
  title: 'Too many comments in a short time',
  on: ['new'],
  exempt: isStaff,
  run(_draft, { history: { attempts }, now }, { rates }) {
    const exceeded = rates.find(({ count, seconds }) => {
      const since = now.getTime() - seconds * 1000;
      return attempts.filter((time) => time.getTime() > since).length >= count;
    });
    return exceeded
      ? [{ verdict: 'reject', code: 'rate_limited', detail: `${exceeded.count} in ${exceeded.seconds} s` }]
      : [];
  },
};
