/** How long a line may wait for others to be written with, in milliseconds; and how many characters at most. */
const patience = 100;
const most = 16_384;

type Waiting = { lines: string; timer: NodeJS.Timeout | null };

const kept = globalThis as typeof globalThis & { gazetteLog?: Waiting };

/**
 * Writes a line to standard output. Lines are written together, as each time costs more than the line; `atOnce` for those
 * that may be a process's last.
 */
export function writeLine(line: string, atOnce: boolean): void {
  const waiting = (kept.gazetteLog ??= begin());
  waiting.lines += `${line}\n`;
  if (atOnce || waiting.lines.length >= most) flush(waiting);
  else waiting.timer ??= setTimeout(() => flush(waiting), patience).unref();
}

function begin(): Waiting {
  const waiting: Waiting = { lines: '', timer: null };
  process.once('exit', () => flush(waiting));
  return waiting;
}

function flush(waiting: Waiting): void {
  if (waiting.timer) clearTimeout(waiting.timer);
  const { lines } = waiting;
  waiting.lines = '';
  waiting.timer = null;
  if (lines) process.stdout.write(lines);
}
