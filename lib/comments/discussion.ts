/** Discussion settings as the CMS keeps them on an article, a section or the site. Nothing is certain to be set. */
export type DiscussionSettings = {
  prompt?: string | null;
  mode?: string | null;
  sensitivity?: string | null;
  closesAt?: string | null;
  closeAfterDays?: number | null;
  audience?: string | null;
  links?: string | null;
  holdNewcomers?: boolean | null;
  slowSeconds?: number | null;
};

/** What an article's settings, its section's and the site's come to at one moment. */
export type EffectiveDiscussion = {
  /** `premoderated`: open, and each comment waits for a moderator. `closed`: readable only. `off`: not shown at all. */
  state: 'open' | 'premoderated' | 'closed' | 'off';
  prompt: string;
  sensitivity: 'normal' | 'sensitive' | 'legal';
  audience: 'anyone' | 'signedIn';
  links: 'allow' | 'hold' | 'deny';
  /** The first comments of newcomers wait for a moderator. */
  holdNewcomers: boolean;
  /** How long a reader waits between two comments, in seconds; 0 for not at all. */
  slowSeconds: number;
  /** ISO 8601; null where the discussion stays open. In the past where that closed it. */
  closesAt: string | null;
};

/** What readers are invited to under every article, whatever else it asks them. */
export const invitation = 'Share your insights';

const modes = ['open', 'premoderated', 'closed', 'off'] as const;
const sensitivities = ['normal', 'sensitive', 'legal'] as const;
const audiences = ['anyone', 'signedIn'] as const;
const linkRules = ['allow', 'hold', 'deny'] as const;

export type Levels = {
  article: DiscussionSettings | null;
  section: DiscussionSettings | null;
  site: DiscussionSettings | null;
  /** What a moderator decided at the desk; see `overruled`. */
  moderated?: EffectiveDiscussion['state'] | null;
  /** ISO 8601; null for an article without a date, which no number of days closes. */
  publishedAt: string | null;
};

/** The settings that the CMS has for an article, before time or a moderator has a say. */
export type ResolvedDiscussion = Omit<EffectiveDiscussion, 'state' | 'closesAt'> & {
  mode: EffectiveDiscussion['state'];
  closesAt: Date | null;
};

/**
 * The settings that apply to an article: its own win over its section's, those over the site's, field by field. A
 * value that isn't known counts as not set.
 */
export function resolveDiscussion({ article, section, site, publishedAt }: Levels): ResolvedDiscussion {
  const levels = [article, section, site].filter((level) => level !== null);
  return {
    mode: first(levels, (level) => oneOf(level.mode, modes)) ?? 'open',
    prompt: first(levels, (level) => level.prompt?.trim() || null) ?? invitation,
    sensitivity: first(levels, (level) => oneOf(level.sensitivity, sensitivities)) ?? 'normal',
    audience: first(levels, (level) => oneOf(level.audience, audiences)) ?? 'signedIn',
    links: first(levels, (level) => oneOf(level.links, linkRules)) ?? 'allow',
    holdNewcomers: first(levels, (level) => level.holdNewcomers) ?? false,
    slowSeconds: first(levels, (level) => pause(level.slowSeconds)) ?? 0,
    closesAt: first(levels, (level) => closingTime(level, publishedAt)),
  };
}

/** What a discussion is at `now`. "Legal" hides everything until an editor decides otherwise. */
export function stateAt(
  { mode, sensitivity, closesAt }: Pick<ResolvedDiscussion, 'mode' | 'sensitivity' | 'closesAt'>,
  now: Date,
): EffectiveDiscussion['state'] {
  if (mode === 'off' || sensitivity === 'legal') return 'off';
  return closesAt && closesAt <= now ? 'closed' : mode;
}

/** The discussion of an article at `now`: drives what the page says and what the API allows. */
export function effectiveDiscussion(levels: Levels, now: Date): EffectiveDiscussion {
  const { mode, closesAt, ...rest } = resolveDiscussion(levels);
  const discussion: EffectiveDiscussion = {
    ...rest,
    state: stateAt({ mode, closesAt, sensitivity: rest.sensitivity }, now),
    closesAt: closesAt?.toISOString() ?? null,
  };
  return overruled(discussion, levels.moderated ?? null);
}

/**
 * A discussion as a moderator decided at the desk: over what the CMS says and over its time to close, until a moderator
 * gives it back. "Legal" stays hidden: that is an editor's to decide.
 */
export function overruled(
  discussion: EffectiveDiscussion,
  moderated: EffectiveDiscussion['state'] | null,
): EffectiveDiscussion {
  if (moderated === null || discussion.sensitivity === 'legal') return discussion;
  return { ...discussion, state: moderated, closesAt: null };
}

/** When one level says that the discussion closes; the earlier of its two ways to say so. */
function closingTime(level: DiscussionSettings, publishedAt: string | null): Date | null {
  const times: number[] = [];
  if (level.closesAt) times.push(Date.parse(level.closesAt));
  if (level.closeAfterDays && publishedAt)
    times.push(Date.parse(publishedAt) + level.closeAfterDays * 86_400_000);
  const known = times.filter((time) => Number.isFinite(time));
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}

/** A day at most: longer is what closing is for. */
const longestPause = 86_400;

function pause(seconds: number | null | undefined): number | null {
  if (typeof seconds !== 'number' || !(seconds >= 0)) return null;
  return Math.min(Math.round(seconds), longestPause);
}

function first<T>(
  levels: DiscussionSettings[],
  pick: (level: DiscussionSettings) => T | null | undefined,
): T | null {
  for (const level of levels) {
    const value = pick(level);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}

function oneOf<T extends string>(value: string | null | undefined, known: readonly T[]): T | null {
  return known.find((candidate) => candidate === value) ?? null;
}
