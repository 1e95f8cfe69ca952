import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../lib/settings.ts';
import { runCommand } from './services/command.ts';
import { lakeAnswers, readSettings } from './services/content.ts';
import { SetupError } from './services/setup-error.ts';

/**
 * `npm run sanity -- <command>`: Sanity’s own command line on the content that the settings name. For the embedded lake,
 * which must be running, it gets the address and the administrator’s token; for hosted Sanity, the write token.
 */
await runCommand(async () => {
  const { content, dataDir } = readSettings('read');
  const own = content.mode === 'embedded' ? await embedded(content, dataDir) : hosted(content);
  const names = join(import.meta.dirname, 'services', 'localhost-names.ts');
  const child = spawn(
    process.execPath,
    ['--import', names, 'node_modules/@sanity/cli/bin/run.js', ...process.argv.slice(2)],
    { stdio: 'inherit', env: { DO_NOT_TRACK: '1', ...process.env, ...own } },
  );
  const code = await new Promise<number>((done) => child.once('exit', (status) => done(status ?? 1)));
  process.exit(code);
});

type Mode<Name extends Env['content']['mode']> = Extract<Env['content'], { mode: Name }>;

async function embedded(
  { apiHost, lakePort }: Mode<'embedded'>,
  dataDir: string,
): Promise<Record<string, string>> {
  if (!(await lakeAnswers(apiHost)))
    throw new SetupError(
      `No content store answers at ${apiHost}: start it with "npm start", or set LAKE_PORT.`,
    );
  return {
    SANITY_INTERNAL_ENV: `http://localhost:${lakePort}`,
    SANITY_AUTH_TOKEN: readFileSync(join(dataDir, 'lake', 'editor-token'), 'utf8').trim(),
  };
}

function hosted({ writeToken }: Mode<'hosted'>): Record<string, string> {
  return writeToken && !process.env.SANITY_AUTH_TOKEN ? { SANITY_AUTH_TOKEN: writeToken } : {};
}
