import type { Check } from '../types.ts';

/** The same words by the same author on the same article. What was withdrawn may be said again. */
export const exactDuplicate: Check = {
  id: 'exactDuplicate',
  version: 1,
  title: 'The same words by the same reader on the same article',
  on: ['new'],
  run(_draft, { history: { saidBefore }, now }, { duplicateHours }) {
    const since = now.getTime() - duplicateHours * 3_600_000;
    return saidBefore && saidBefore.getTime() > since ? [{ verdict: 'reject', code: 'duplicate' }] : [];
  },
};
