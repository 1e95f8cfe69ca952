import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** What a moderator approved was another text. */
export const editedAfterApproval: Check = {
  id: 'editedAfterApproval',
  version: 1,
  title: 'Approved comments that were changed',
  on: ['edit'],
  exempt: isStaff,
  run: (_draft, { edited }) => (edited?.approved ? [{ verdict: 'hold', code: 'edited_after_approval' }] : []),
};
