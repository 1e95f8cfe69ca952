import type { Check } from '../types.ts';

/** Nothing that disturbs the page around it: towers of marks, walls of lines. */
export const structure: Check = {
  id: 'structure',
  version: 1,
  title: 'Walls of lines and towers of marks',
  fixed: true,
  ofText: true,
  on: ['new', 'edit'],
  run({ source }, _facts, { maxStackedMarks, maxLines }) {
    const tower = new RegExp(`\\p{M}{${maxStackedMarks + 1}}`, 'u');
    if (tower.test(source)) return [{ verdict: 'reject', code: 'unreadable', detail: 'stacked marks' }];
    const lines = source.split('\n').length;
    return lines > maxLines ? [{ verdict: 'reject', code: 'unreadable', detail: `${lines} lines` }] : [];
  },
};
