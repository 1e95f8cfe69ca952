import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { readCommand, runCommand } from './services/command.ts';
import { withDatabase } from './services/database.ts';
import { SetupError } from './services/setup-error.ts';

/**
 * `npm run comments:export -- [FILE] [--without-addresses]`: every discussion with its comments, as lines of JSON; to
 * standard output where no file is named (then with `npm run --silent`). See docs/comments-archive.md.
 */
const usage = 'npm run comments:export -- [file.ndjson] [--without-addresses]';

await runCommand(async () => {
  const { path, addresses } = parseCommand();
  await withDatabase(async (db) => {
    const { readAll } = await import('../lib/comments/store/exported.ts');
    let comments = 0;
    const lines = async function* () {
      for await (const line of readAll(db, { addresses })) {
        if (line.type === 'comment') comments += 1;
        yield `${JSON.stringify(line)}\n`;
      }
    };
    if (path === undefined) {
      await pipeline(Readable.from(lines()), process.stdout, { end: false });
      return;
    }
    const partial = `${path}.partial`;
    try {
      // For nobody else's eyes: there are addresses in it, and what was never published.
      await pipeline(Readable.from(lines()), createWriteStream(partial, { mode: 0o600 }));
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw new SetupError(
        `${path} can't be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    console.log(`${path}: ${comments} comments.`);
  });
});

function parseCommand(): { path: string | undefined; addresses: boolean } {
  return readCommand(usage, () => {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { 'without-addresses': { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) throw new Error('It makes one file.');
    return { path: positionals[0], addresses: !values['without-addresses'] };
  });
}
