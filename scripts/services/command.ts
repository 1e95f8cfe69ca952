import { SettingsError } from '../../lib/settings.ts';
import { SetupError } from './setup-error.ts';

/** Runs a command to its end, and ends the process: with 1 and one sentence where a person has to put something right. */
export async function runCommand(command: () => Promise<void>): Promise<never> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof SettingsError)) throw error;
    console.error(`\n  ${error.message}\n`);
    process.exit(1);
  }
  // Connections that are kept for a next request would hold the process.
  process.exit(0);
}

/** Reads a command’s options. Whatever is wrong with them is a SetupError that shows how the command is used. */
export function readCommand<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)} Usage: ${usage}`);
  }
}
