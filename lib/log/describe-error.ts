import { scrub } from './scrub.ts';

export type DescribedError = {
  name: string;
  message: string;
  /** Of Node, PostgreSQL or Prisma. */
  code?: string;
  /** What Next shows a reader in place of the error. */
  digest?: string;
  /** Where it was thrown, without the message. */
  stack?: string;
  cause?: DescribedError;
};

/**
 * What a log says of something that was thrown. Its message without personal data; of its other properties only those that
 * are known to hold none, as databases put the row into one, and mail servers the address.
 */
export function describeError(thrown: unknown, depth = 0): DescribedError {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: messageOf(String(thrown)) };
  const { code, digest } = thrown as { code?: unknown; digest?: unknown };
  const stack = framesOf(thrown);
  return {
    name: thrown.name,
    message: messageOf(thrown.message),
    ...((typeof code === 'string' || typeof code === 'number') && { code: String(code).slice(0, 60) }),
    ...(typeof digest === 'string' && { digest: scrub(digest).slice(0, 60) }),
    ...(stack && { stack }),
    ...(thrown.cause !== undefined && depth < 3 && { cause: describeError(thrown.cause, depth + 1) }),
  };
}

function messageOf(message: string): string {
  // Prisma begins with the call and its arguments, and ends with what is wrong with it.
  const said = /invocation/.test(message)
    ? (message
        .trim()
        .split(/\n\s*\n/)
        .at(-1) ?? '')
    : message;
  return scrub(said);
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.replace(/\?[^\s)]*/, '').trim())
    .join('\n');
}
