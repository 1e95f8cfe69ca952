import { describeError } from './describe-error.ts';
import { asked } from './request.ts';
import { scrub } from './scrub.ts';
import { writeLine } from './write-line.ts';

const levels = ['debug', 'info', 'warn', 'error'] as const;

type Level = (typeof levels)[number];

/** What a line says besides its message: names and numbers of ours, and what was thrown. Never what somebody typed. */
type Details = { error?: unknown; [name: string]: unknown };

/** The least level that is written, by LOG_LEVEL. */
const least = Math.max(0, levels.indexOf((process.env.LOG_LEVEL || 'info') as Level));

/** One line of JSON for programs where the site serves readers; else words for who sits before it. */
const structured = process.env.NODE_ENV === 'production';

/**
 * The log. A message is a sentence that is the same each time, so that it can be counted; what differs goes into `details`.
 * The request that it happened in is added by itself.
 */
export const log = {
  debug: (message: string, details?: Details) => write('debug', message, details),
  info: (message: string, details?: Details) => write('info', message, details),
  warn: (message: string, details?: Details) => write('warn', message, details),
  error: (message: string, details?: Details) => write('error', message, details),
};

function write(level: Level, message: string, details: Details = {}): void {
  if (levels.indexOf(level) < least) return;
  if (structured) writeLine(lineOf(level, message, details), level === 'warn' || level === 'error');
  else inWords(level, message, details);
}

/** One event as a line of JSON, without personal data. */
export function lineOf(level: Level, message: string, { error, ...details }: Details): string {
  const request = asked.getStore();
  return JSON.stringify({
    // Next forbids the plain clock while it makes a page that is kept.
    time: new Date(performance.timeOrigin + performance.now()).toISOString(),
    level,
    message: scrub(message),
    ...(request && { requestId: request.id, route: request.route }),
    ...Object.fromEntries(Object.entries(details).map(([name, value]) => [name, clean(value)])),
    ...(error !== undefined && { error: describeError(error) }),
  });
}

function clean(value: unknown): unknown {
  return typeof value === 'string' ? scrub(value) : value;
}

function inWords(level: Level, message: string, { error, ...details }: Details): void {
  const rest = Object.entries(details).map(([name, value]) => `${name}=${String(value)}`);
  const text = rest.length > 0 ? `${message} (${rest.join(', ')})` : message;
  console[level](error === undefined ? text : `${text}: ${inFull(error)}`);
}

/** Without the properties of an error: a connection's have the whole connection in them. */
function inFull(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.stack ?? error.message;
  return error.cause === undefined ? said : `${said}\n  because of ${inFull(error.cause)}`;
}
