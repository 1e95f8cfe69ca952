import { isStaff, trustOf } from '../trust.ts';
import type { Check } from '../types.ts';

/** First comments wait where the topic is sensitive, or the section or the site asks for it. */
export const newCommenter: Check = {
  id: 'newCommenter',
  version: 1,
  title: 'First comments, where the article, section or site asks for it',
  on: ['new'],
  exempt: isStaff,
  run: (_draft, facts, config) =>
    facts.discussion.holdNewcomers && trustOf(facts, config) === 'new'
      ? [{ verdict: 'hold', code: 'newcomer' }]
      : [],
};
