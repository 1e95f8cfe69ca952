import { prepare } from '../content/prepare.ts';
import type { EffectiveDiscussion } from '../discussion.ts';
import { checks, combine, findingsOf, modeOf } from './combine.ts';
import type { Config, Facts, Finding, Role, Verdict } from './types.ts';

/** A comment as it is stored, with what is known of the time when it was judged. */
export type Past = {
  on: 'new' | 'edit';
  source: string;
  articleId: string;
  /** Null for an author without an account. */
  author: { role: Role; createdAt: Date } | null;
  /** What had become of the author's comments before this one, as they are today. */
  history: { visible: number; rejected: number };
  links: EffectiveDiscussion['links'];
  createdAt: Date;
  /** What was found then. */
  findings: readonly Finding[];
};

const ofText = checks.filter((check) => check.ofText);

/**
 * What these rules say of a comment that was judged before. Checks of the text judge it anew; what the others found
 * then (how fast somebody was, what else was going on) is taken as it was found, if the check counts under these rules.
 */
export function replay(past: Past, config: Config): { verdict: Verdict; findings: Finding[] } {
  const anew = findingsOf(past.on, prepare(past.source), factsOf(past), config, ofText);
  const findings = [...anew, ...past.findings.flatMap((finding) => kept(finding, config))];
  return { verdict: combine(findings), findings };
}

function kept({ shadow: _shadow, ...finding }: Finding, config: Config): Finding[] {
  const check = checks.find(({ id }) => id === finding.check);
  if (check?.ofText) return [];
  const mode = check ? modeOf(check, config) : 'on';
  if (mode === 'off') return [];
  return [mode === 'shadow' ? { ...finding, shadow: true } : finding];
}

/** What checks of the text ask for beside it. The rest is as if nothing was going on. */
function factsOf({ articleId, author, history, links, createdAt }: Past): Facts {
  return {
    now: createdAt,
    articleId,
    author: author && {
      ...author,
      displayName: '',
      suspendedUntil: null,
      bannedAt: null,
      premoderated: false,
    },
    history: { ...history, recentlyRejected: 0, attempts: [], lastHere: null, saidBefore: null },
    discussion: {
      state: 'open',
      sensitivity: 'normal',
      audience: 'signedIn',
      links,
      holdNewcomers: false,
      slowSeconds: 0,
    },
    parent: null,
    honeypot: false,
    typing: null,
    lookAlikes: 0,
    pace: { recent: 0, usual: 0 },
    spam: null,
    toxicity: null,
    edited: null,
  };
}
