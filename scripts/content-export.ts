import { existsSync, renameSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exportDataset } from '@sanity/export';
import { readCommand, runCommand } from './services/command.ts';
import { opensPreviews } from './services/content-archive.ts';
import { explained, openContent } from './services/content.ts';
import { SetupError } from './services/setup-error.ts';

/**
 * `npm run content:export [file.tar.gz]`: all content that the settings name, drafts, pictures and files, in the archive
 * that `npm run content:import` and Sanity’s own `sanity datasets import` take.
 */
const usage = 'npm run content:export -- [file.tar.gz] [--overwrite]';

// Drafts are in it.
process.umask(0o077);

await runCommand(async () => {
  const { path, overwrite } = parseCommand();
  if (existsSync(path) && !overwrite)
    throw new SetupError(`${path} exists already: name another file, or run ${usage}.`);
  const content = await openContent('read');
  // A backup that was cut off must not look like one.
  const partial = `${path}.partial`;
  try {
    console.log(`Exporting ${content.name} …`);
    const { documentCount, assetCount } = await exportDataset({
      client: content.client,
      dataset: content.dataset,
      outputPath: partial,
      // One after the other where they are at hand, so that the archive lists them in the same order each time.
      ...(content.embedded && { assetConcurrency: 1 }),
      filterDocument: ({ _type }) => !opensPreviews(_type),
      // A revision names a transaction of this dataset, and means nothing in another.
      transformDocument: ({ _rev, ...document }) => document,
    });
    const assets = await content.client.fetch<number>(
      'count(*[_type in ["sanity.imageAsset", "sanity.fileAsset"]])',
    );
    if (assetCount < assets)
      throw new SetupError(
        `${assets - assetCount} pictures or files could not be had. What could be is in ${partial}; ${path} was not written.`,
      );
    renameSync(partial, path);
    const size = (statSync(path).size / 1_000_000).toFixed(1);
    console.log(`${path}: ${documentCount} documents, ${assetCount} pictures and files, ${size} MB.`);
  } catch (error) {
    throw explained(error, content);
  } finally {
    await content.close();
  }
});

function parseCommand(): { path: string; overwrite: boolean } {
  return readCommand(usage, () => {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { overwrite: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) throw new Error('It makes one file.');
    const today = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    return { path: positionals[0] ?? `gazette-content-${today}.tar.gz`, overwrite: values.overwrite };
  });
}
