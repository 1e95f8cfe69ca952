import { isVisible } from '../../content/normalize.ts';
import type { Check } from '../types.ts';

/** Something to read, and no more than fits a comment. Counted in characters as Unicode has them. */
export const length: Check = {
  id: 'length',
  version: 1,
  title: 'Empty and over-long comments',
  fixed: true,
  ofText: true,
  on: ['new', 'edit'],
  run({ source, text }, _facts, { maxLength }) {
    if (!isVisible(text)) return [{ verdict: 'reject', code: 'empty' }];
    const characters = Array.from(source).length;
    return characters > maxLength
      ? [{ verdict: 'reject', code: 'too_long', detail: `${characters} of ${maxLength}` }]
      : [];
  },
};
