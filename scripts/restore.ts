import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../prisma/migrate.ts';
import { countDocuments, importContent } from './services/backup/content-copy.ts';
import {
  filledTables,
  loadDatabase,
  migrationsOf,
  noteEverything,
  refuseNewer,
  sitesOn,
} from './services/backup/load-database.ts';
import { checkBackup } from './services/backup/manifest.ts';
import { readCommand, runCommand } from './services/command.ts';
import { openContent } from './services/content.ts';
import { openDatabase } from './services/database.ts';
import { SetupError } from './services/setup-error.ts';

/**
 * `npm run restore <folder>`: puts a backup of `npm run backup` into the database and the content that the settings name. Both must be
 * empty, unless told to replace what is there. Looks at all of the backup first. See docs/backup.md.
 */
const usage = 'npm run restore -- <folder of a backup> [--replace]';

await runCommand(async () => {
  const { folder, replace } = parseCommand();
  const { database, madeAt } = await checkBackup(folder);
  migrationsOf(database);
  const { url, close } = await openDatabase();
  try {
    if ((await sitesOn(url)) > 0)
      throw new SetupError('The site is running on this database: end it first. Nothing was changed.');
    const content = await openContent('write');
    try {
      await refuseNewer(url);
      if (!replace)
        refuseOverwriting(await filledTables(url), await countDocuments(content.client), content.name);
      console.log(`Restoring what was there at ${madeAt} …`);
      await loadDatabase(url, join(folder, 'database'), database);
      // The backup may be of an older version.
      await migrate(url);
      await noteEverything(url);
      console.log('The database is as it was.');
      const path = join(folder, 'content.tar.gz');
      await importContent(content.client, path, replace).catch((error: unknown) => {
        if (!(error instanceof SetupError)) throw error;
        throw new SetupError(
          `${error.message} The database is as in the backup. When that is put right, run the command again with --replace.`,
        );
      });
    } finally {
      await content.close();
    }
    console.log('Everything is as it was. Start the site again: it looks at all of its content anew.');
  } finally {
    await close();
  }
});

function refuseOverwriting(tables: string[], documents: number, name: string): void {
  const there = [
    ...(documents > 0 ? [`${documents} documents in ${name}`] : []),
    ...(tables.length > 0 ? [`rows in the database (${tables.slice(0, 3).join(', ')})`] : []),
  ];
  if (there.length > 0)
    throw new SetupError(
      `Nothing was changed: there are ${there.join(', and ')}. To have the backup in the place of everything there, run:\n  ${usage}`,
    );
}

function parseCommand(): { folder: string; replace: boolean } {
  return readCommand(usage, () => {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new Error('It takes one folder.');
    return { folder, replace: values.replace };
  });
}
