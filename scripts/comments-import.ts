import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Found } from '../lib/comments/archive/archived.ts';
import type { Addresses } from '../lib/comments/archive/match.ts';
import type { ImportReport, Noted } from '../lib/comments/service/import.ts';
import { readCommand, runCommand } from './services/command.ts';
import { openContent } from './services/content.ts';
import { withDatabase } from './services/database.ts';
import { SetupError } from './services/setup-error.ts';

/**
 * `npm run comments:import -- --from wordpress FILE`: puts the comments of another system, or of `comments:export`, under
 * the articles that they belong to. With `--dry-run` it says what it would do and does nothing. See docs/comments-archive.md.
 */
const usage =
  'npm run comments:import -- --from wordpress|disqus|gazette FILE [--dry-run] [--map map.csv] [--all]';

const systems = ['wordpress', 'disqus', 'gazette'] as const;
type System = (typeof systems)[number];

/** Of what needs a look; `--all` shows everything. */
const mostShown = 50;

await runCommand(async () => {
  const { path, from, dryRun, map, all } = parseCommand();
  const [{ spool }, { ArchiveError }] = await Promise.all([
    import('../lib/comments/archive/spool.ts'),
    import('../lib/comments/archive/archived.ts'),
  ]);
  const file = await spool(await read(from, path)).catch((error: unknown) => {
    if (error instanceof ArchiveError) throw new SetupError(`Nothing was changed. ${path}: ${error.message}`);
    throw error;
  });
  const content = await openContent('read');
  try {
    await withDatabase(async (db) => {
      const { importComments } = await import('../lib/comments/service/import.ts');
      const { getDiscussionFacts } = await import('../sanity/queries/discussion.ts');
      const report = await importComments(file, {
        db,
        addresses: await addressesWith(map),
        findArticle: getDiscussionFacts,
        dryRun,
        now: () => new Date(),
      });
      print(report, dryRun, all ? Number.POSITIVE_INFINITY : mostShown);
    });
  } finally {
    await file.remove();
    await content.close();
  }
});

async function read(from: System, path: string): Promise<AsyncIterable<Found>> {
  const { readText } = await import('../lib/comments/archive/spool.ts');
  if (from === 'wordpress')
    return (await import('../lib/comments/archive/read-wordpress.ts')).readWordPress(readText(path));
  if (from === 'disqus')
    return (await import('../lib/comments/archive/read-disqus.ts')).readDisqus(readText(path));
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  return (await import('../lib/comments/archive/gazette-lines.ts')).readGazette(lines);
}

async function addressesWith(map: string | undefined): Promise<Addresses> {
  const { Addresses, readMap } = await import('../lib/comments/archive/match.ts');
  const { listArticleAddresses } = await import('../sanity/queries/discussion.ts');
  const addresses = new Addresses();
  for await (const page of listArticleAddresses()) for (const address of page) addresses.add(address);
  if (map === undefined) return addresses;
  const wrong = readMap(readFileSync(map, 'utf8')).flatMap((line, at) =>
    line && addresses.map(line.old, line.target)
      ? []
      : [
          `${at + 1}: ${line ? `no published article is called ${line.target}` : 'it isn’t "old address,article"'}`,
        ],
  );
  if (wrong.length > 0)
    throw new SetupError(
      `Nothing was changed. These lines of ${map} can't be used:\n  ${wrong.join('\n  ')}`,
    );
  return addresses;
}

function print(report: ImportReport, dryRun: boolean, atMost: number): void {
  const { articles, added, there, accounts, leftOut, changed, unmatched } = report;
  console.log(dryRun ? 'Nothing was changed. An import would do this:' : 'Imported.');
  console.log(`${added} comments added, under ${articles} articles; ${there} were there before.`);
  console.log(`${accounts} accounts made, which become their authors' when they sign in with their address.`);
  const lines = unmatched.map(({ article, why, comments }) => ({
    key: `${article.places[0] ?? article.key} (${comments} comments)`,
    why,
  }));
  list('Articles that were not found', lines, atMost);
  list('Left out', leftOut, atMost);
  list('Added otherwise than the file says', changed, atMost);
}

function list(title: string, noted: readonly Noted[], atMost: number): void {
  if (noted.length === 0) return;
  console.log(`\n${title}: ${noted.length}`);
  for (const { key, why } of noted.slice(0, atMost)) console.log(`  ${key}: ${why}`);
  if (noted.length > atMost) console.log(`  … and ${noted.length - atMost} more; --all names them.`);
}

function parseCommand() {
  return readCommand(usage, () => {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        map: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
    });
    const from = systems.find((system) => system === values.from);
    if (!from) throw new Error('Say where the file is from.');
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new Error('It takes one file.');
    for (const file of [path, values.map ?? path])
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${file}.`);
    return { path, from, map: values.map, dryRun: values['dry-run'], all: values.all };
  });
}
