import { isStaff, trustOf } from '../trust.ts';
import type { Check } from '../types.ts';

/** An article suddenly gets far more comments than usual: newcomers' wait, so that a raid doesn't take it over. */
export const velocitySpike: Check = {
  id: 'velocitySpike',
  version: 1,
  title: 'Newcomers where an article suddenly gets far more comments than usual',
  on: ['new'],
  exempt: isStaff,
  run(_draft, facts, config) {
    const { recent, usual } = facts.pace;
    const { spikeComments, spikeMinutes, spikeTimes } = config;
    if (recent < Math.max(spikeComments, usual * spikeTimes) || trustOf(facts, config) !== 'new') return [];
    const detail = `${recent} in ${spikeMinutes} minutes, usually ${Math.round(usual)}`;
    return [{ verdict: 'hold', code: 'spike', detail }];
  },
};
