/** How a comment was sent, as far as a service outside wants to know. Never stored. */
export type Sent = { address: string | null; userAgent: string | null };

/** A comment as somebody outside gets to see it. */
export type Submission = {
  text: string;
  author: { name: string | null; email: string };
  /** The article's address, and whether the comment answers another. */
  permalink: string;
  isReply: boolean;
  /** Sent again with another text. */
  isEdit: boolean;
  sent: Sent;
};

/** A service that knows spam when it sees it. What it can't answer it throws. */
export type SpamPort = {
  /** From 0 for no spam to 1 for certain. */
  check(submission: Submission, signal: AbortSignal): Promise<{ score: number; detail?: string }>;
  /** Tells what a moderator decided, so that the service learns. */
  learn(submission: Submission, as: 'spam' | 'ham', signal: AbortSignal): Promise<void>;
};
