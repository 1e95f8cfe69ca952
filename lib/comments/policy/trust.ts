import type { Config, Facts, Trust } from './types.ts';

/** People of the newsroom; exempt from holds, never from rules on length, links and markup. */
export function isStaff({ author }: Pick<Facts, 'author'>): boolean {
  return author !== null && author.role !== 'READER';
}

const trustedFrom = { visible: 20, days: 30, rejectedShare: 0.05 };

/** How far the author is trusted, from what became of the author's comments so far. */
export function trustOf(facts: Pick<Facts, 'author' | 'history' | 'now'>, { newcomerUntil }: Config): Trust {
  const { author, now } = facts;
  const { visible, rejected } = facts.history;
  if (!author) return 'new';
  if (isStaff(facts)) return 'staff';
  if (visible < newcomerUntil) return 'new';
  const days = (now.getTime() - author.createdAt.getTime()) / 86_400_000;
  const trusted =
    visible >= trustedFrom.visible &&
    days >= trustedFrom.days &&
    rejected <= trustedFrom.rejectedShare * (visible + rejected);
  return trusted ? 'trusted' : 'basic';
}
