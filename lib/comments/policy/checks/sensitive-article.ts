import { isStaff, trustOf } from '../trust.ts';
import type { Check } from '../types.ts';

/** Where the topic is marked as sensitive, first comments wait. */
export const sensitiveArticle: Check = {
  id: 'sensitiveArticle',
  version: 1,
  title: 'First comments on sensitive articles',
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (_draft, facts, config) =>
    facts.discussion.sensitivity === 'sensitive' && trustOf(facts, config) === 'new'
      ? [{ verdict: 'hold', code: 'sensitive_article' }]
      : [],
};
