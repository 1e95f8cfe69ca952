import { trustOf } from './trust.ts';
import type { Config, Facts, Objection, Opinion } from './types.ts';

type Codes = { sure: 'spam'; unknown: 'spam_unknown' } | { sure: 'toxic'; unknown: 'toxicity_unknown' };

/**
 * What follows from an outside service's opinion. One that couldn't be asked is noted: newcomers' comments wait then,
 * those of readers with a history pass.
 */
export function opinionFinding(
  opinion: Opinion | null,
  believedFrom: number,
  { sure, unknown }: Codes,
  facts: Facts,
  config: Config,
): Objection[] {
  if (opinion === null) return [];
  if (!opinion.ok)
    return [
      { verdict: trustOf(facts, config) === 'new' ? 'hold' : 'accept', code: unknown, detail: opinion.why },
    ];
  if (opinion.score < believedFrom) return [];
  const detail = [`${Math.round(opinion.score * 100)} %`, opinion.detail].filter(Boolean).join(', ');
  return [{ verdict: 'hold', code: sure, detail }];
}
