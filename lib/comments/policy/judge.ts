import type { Prepared } from '../content/prepare.ts';
import { combine, findingsOf } from './combine.ts';
import { policyVersion } from './config.ts';
import type { Config, Facts, Finding, Verdict } from './types.ts';

/** What the policy says of a text, with every reason, and which policy and which text that was. */
export type Judgement = { verdict: Verdict; findings: Finding[]; policyVersion: string; bodyHash: string };

/** Has every check read a text. Pure. */
export function judge(on: 'new' | 'edit', draft: Prepared, facts: Facts, config: Config): Judgement {
  const findings = findingsOf(on, draft, facts, config);
  return {
    verdict: combine(findings),
    findings,
    policyVersion: `${policyVersion}.${config.settingsNo}`,
    bodyHash: draft.bodyHash,
  };
}
