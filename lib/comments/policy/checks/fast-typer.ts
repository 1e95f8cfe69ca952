import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** Less than this comes of a habit, such as "Thank you!", and says nothing. */
const fewCharacters = 100;

/** What came into the form faster than people write. Pasting is quick and fine, in a form that was open for a while. */
export const fastTyper: Check = {
  id: 'fastTyper',
  version: 1,
  title: 'Comments that came faster than people type',
  on: ['new'],
  exempt: isStaff,
  run(_draft, { typing }, { maxTypingSpeed, minFormSeconds }) {
    if (!typing || typing.typed + typing.pasted < fewCharacters) return [];
    const { seconds, typed, pasted } = typing;
    const fast = seconds < minFormSeconds || (typed >= fewCharacters && typed > seconds * maxTypingSpeed);
    const detail = `${typed} typed and ${pasted} pasted in ${Math.round(seconds)} s`;
    return fast ? [{ verdict: 'hold', code: 'fast_typing', detail }] : [];
  },
};
