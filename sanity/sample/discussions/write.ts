import type { ReportReason } from '#lib/comments/moderation/reasons.ts';
import type { ReaderKey } from './readers.ts';

export type SampleComment = {
  readonly by: ReaderKey;
  /** Minutes after the article was published. A reply comes late enough for a moderator to have let its parent in. */
  readonly at: number;
  readonly text: string;
  readonly likes?: number;
  /** What becomes of it: it waits for a moderator still, was taken down, or taken back. Readers see the others. */
  readonly fate?: 'waits' | 'rejected' | 'withdrawn';
  /** The newsroom made it a pick. */
  readonly pick?: true;
  /** Who reported it, and nobody has looked yet. */
  readonly reports?: readonly {
    readonly by: ReaderKey;
    readonly reason: ReportReason;
    readonly note: string;
  }[];
  /** What the author of one that was taken down asks the moderators. */
  readonly appeal?: string;
  readonly replies?: readonly SampleComment[];
};

export type SampleDiscussion = {
  /** Of the article. */
  readonly slug: string;
  readonly comments: readonly SampleComment[];
};
