import type { ErrorCode } from './errors.ts';

/** What was expected to fail, and how to say it where the code's own sentence isn't enough. */
export type Failure = {
  code: ErrorCode;
  message?: string;
  /** In seconds, where waiting helps. */
  retryAfter?: number;
};

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (code: ErrorCode, message?: string): { ok: false; error: Failure } => ({
  ok: false,
  error: message === undefined ? { code } : { code, message },
});
