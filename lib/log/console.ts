import { format, stripVTControlCharacters } from 'node:util';
import { log } from './log.ts';

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/**
 * Has what Next and libraries print on the console come as lines of the log, without personal data either. To be called once,
 * in a process that serves readers.
 */
export function structureConsole(): void {
  for (const [name, level] of Object.entries(levels))
    Reflect.set(console, name, (...said: unknown[]) => {
      const error = said.find((one) => one instanceof Error);
      const words = said.filter((one) => one !== error);
      // Without colours, which are for terminals.
      const message = stripVTControlCharacters(format(...words)).trim();
      log[level](message || 'Something was thrown', error === undefined ? {} : { error });
    });
}
