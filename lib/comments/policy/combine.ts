import type { Prepared } from '../content/prepare.ts';
import { audience } from './checks/audience.ts';
import { authorCanPost } from './checks/author-can-post.ts';
import { bannedTerms } from './checks/banned-terms.ts';
import { discussionOpen } from './checks/discussion-open.ts';
import { editedAfterApproval } from './checks/edited-after-approval.ts';
import { exactDuplicate } from './checks/exact-duplicate.ts';
import { fastTyper } from './checks/fast-typer.ts';
import { honeypot } from './checks/honeypot.ts';
import { length } from './checks/length.ts';
import { linkScheme } from './checks/link-scheme.ts';
import { links } from './checks/links.ts';
import { nearDuplicateAcrossAccounts } from './checks/near-duplicate-across-accounts.ts';
import { newCommenter } from './checks/new-commenter.ts';
import { parentReplyable } from './checks/parent-replyable.ts';
import { personalData } from './checks/personal-data.ts';
import { premoderatedAuthor } from './checks/premoderated-author.ts';
import { premoderated } from './checks/premoderated.ts';
import { rateLimit } from './checks/rate-limit.ts';
import { recentRejections } from './checks/recent-rejections.ts';
import { sensitiveArticle } from './checks/sensitive-article.ts';
import { slowMode } from './checks/slow-mode.ts';
import { spamScore } from './checks/spam-score.ts';
import { structure } from './checks/structure.ts';
import { suspectTerms } from './checks/suspect-terms.ts';
import { toxicity } from './checks/toxicity.ts';
import { velocitySpike } from './checks/velocity-spike.ts';
import type { Check, CheckMode, Config, Facts, Finding, RejectCode, Verdict } from './types.ts';

/** Every check. Their order makes no difference to the verdict. */
export const checks: readonly Check[] = [
  audience,
  authorCanPost,
  discussionOpen,
  parentReplyable,
  length,
  structure,
  linkScheme,
  links,
  rateLimit,
  slowMode,
  exactDuplicate,
  bannedTerms,
  suspectTerms,
  premoderated,
  premoderatedAuthor,
  newCommenter,
  sensitiveArticle,
  recentRejections,
  honeypot,
  fastTyper,
  personalData,
  nearDuplicateAcrossAccounts,
  velocitySpike,
  spamScore,
  toxicity,
  editedAfterApproval,
];

/** Whether a check counts, is on trial or rests under these settings. */
export function modeOf({ id, fixed }: Pick<Check, 'id' | 'fixed'>, { modes }: Config): CheckMode {
  return fixed ? 'on' : ((Object.hasOwn(modes, id) ? modes[id] : undefined) ?? 'on');
}

/** Runs every check that doesn't rest, none cuts another short, so that a moderator sees every reason. */
export function findingsOf(
  on: 'new' | 'edit',
  draft: Prepared,
  facts: Facts,
  config: Config,
  run: readonly Check[] = checks,
): Finding[] {
  return run.flatMap((check) => {
    const mode = modeOf(check, config);
    if (mode === 'off' || !check.on.includes(on) || check.exempt?.(facts)) return [];
    return check.run(draft, facts, config).map((objection) => ({
      check: check.id,
      version: check.version,
      ...(mode === 'shadow' && { shadow: true as const }),
      ...objection,
    }));
  });
}

const strictness: Record<Verdict, number> = { accept: 0, hold: 1, reject: 2 };

/** The strictest verdict of the findings that count: no finding makes up for another. */
export function combine(findings: readonly Finding[]): Verdict {
  return counting(findings).reduce<Verdict>(
    (verdict, finding) => (strictness[finding.verdict] > strictness[verdict] ? finding.verdict : verdict),
    'accept',
  );
}

function counting(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ shadow }) => !shadow);
}

/** What to tell the author first: what can't be helped before what could be written differently. */
const telling: readonly RejectCode[] = [
  'sign_in_required',
  'account_banned',
  'account_suspended',
  'discussion_closed',
  'display_name_missing',
  'parent_unavailable',
  'rate_limited',
  'slow_mode',
  'empty',
  'too_long',
  'duplicate',
  'unreadable',
  'link_not_allowed',
  'links_not_allowed',
  'too_many_links',
  'wording',
];

/** The reason to tell the author of a refused comment; null where nothing refuses it. Independent of order. */
export function leadingReason(findings: readonly Finding[]): RejectCode | null {
  const codes = new Set(
    counting(findings).flatMap((finding) => (finding.verdict === 'reject' ? [finding.code] : [])),
  );
  return telling.find((code) => codes.has(code)) ?? null;
}
