import type { Check } from '../types.ts';

/** The same words by the same author on the same article. What was withdrawn may be said again. */
export const exactDuplicate: Check = {
  id: 'exactDuplicate',
  version: 1,
  on: ['new'],
  run(draft, { history, articleId, now }, { duplicateHours }) {
    const since = now.getTime() - duplicateHours * 3_600_000;
    const repeats = history.some(
      (past) =>
        past.bodyHash === draft.bodyHash &&
        past.articleId === articleId &&
        past.status !== 'WITHDRAWN' &&
        past.createdAt.getTime() > since,
    );
    return repeats ? [{ verdict: 'reject', code: 'duplicate' }] : [];
  },
};
