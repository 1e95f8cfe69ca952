import { format, stripVTControlCharacters } from 'node:util';
import { log } from './log.ts';
import { asked } from './request.ts';

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/**
 * Has what Next and libraries print on the console come as lines of the log, without personal data either. To be called once,
 * in a process that serves readers.
 */
export function structureConsole(): void {
  for (const [name, level] of Object.entries(levels))
    Reflect.set(console, name, (...said: unknown[]) => {
      const error = said.find((one) => one instanceof Error);
      if (error && isRepeated(error)) return;
      const words = said.filter((one) => one !== error);
      // Without colours and signs, which are for terminals.
      const message = stripVTControlCharacters(format(...words))
        .replaceAll(/[⨯⚠✓]/g, '')
        .trim();
      log[level](message || 'Something was thrown', error === undefined ? {} : { error });
    });
}

/** Faults of requests that were printed lately, oldest first. */
const printed = new Set<string>();
const remembered = 100;

/** Next prints what a request failed with once for each part of it that noticed. */
function isRepeated(error: Error): boolean {
  const request = asked.getStore();
  if (!request || !('digest' in error)) return false;
  const key = `${request.id} ${String(error.digest)}`;
  if (printed.has(key)) return true;
  printed.add(key);
  for (const oldest of printed) {
    if (printed.size <= remembered) break;
    printed.delete(oldest);
  }
  return false;
}
