import { findPersonalData } from '../personal-data.ts';
import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** Somebody's address, number or account, which may not be the author's own. The finding doesn't repeat it. */
export const personalData: Check = {
  id: 'personalData',
  version: 1,
  title: 'E-mail addresses, telephone, bank and card numbers',
  ofText: true,
  on: ['new', 'edit'],
  exempt: isStaff,
  run({ text }) {
    const kinds = findPersonalData(text);
    return kinds.length > 0 ? [{ verdict: 'hold', code: 'personal_data', detail: kinds.join(', ') }] : [];
  },
};
