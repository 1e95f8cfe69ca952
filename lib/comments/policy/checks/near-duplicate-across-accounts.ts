import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** Several accounts say almost the same: a campaign, or one person with many accounts. */
export const nearDuplicateAcrossAccounts: Check = {
  id: 'nearDuplicateAcrossAccounts',
  version: 1,
  title: 'Almost the same text from several accounts',
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (_draft, { lookAlikes }, { lookAlikeAccounts, lookAlikeHours }) =>
    lookAlikes >= lookAlikeAccounts
      ? [
          {
            verdict: 'hold',
            code: 'near_duplicate',
            detail: `${lookAlikes} other accounts in ${lookAlikeHours} h`,
          },
        ]
      : [],
};
