import { parseArgs } from 'node:util';
import type { SanityClient } from '@sanity/client';
import { sanityImport } from '@sanity/import';
import { readCommand, runCommand } from './services/command.ts';
import { explained, openContent } from './services/content.ts';
import { openArchive, type Archive } from './services/content-archive.ts';
import { missingFrom, presentIn, restoreTimes } from './services/content-times.ts';
import { SetupError } from './services/setup-error.ts';

/**
 * `npm run content:import <file.tar.gz>`: puts an archive of `npm run content:export`, or of Sanity’s own
 * `sanity datasets export`, into the content that the settings name. Changes nothing where a document of it exists
 * already, unless told to replace those, or to leave them and add the others.
 */
const usage = 'npm run content:import -- <file.tar.gz> [--replace | --missing]';

type Mode = 'create' | 'replace' | 'missing';

const official = {
  create: { operation: 'create', releasesOperation: 'fail' },
  replace: { operation: 'createOrReplace', releasesOperation: 'replace' },
  missing: { operation: 'createIfNotExists', releasesOperation: 'ignore' },
} as const;

await runCommand(async () => {
  const { path, mode } = parseCommand();
  const archive = await openArchive(path);
  try {
    const content = await openContent('write');
    const { client, name, embedded } = content;
    try {
      const before = await presentIn(client, archive);
      if (mode === 'create') refuseOverwriting(before.documents, path, name);
      await refuseDangling(client, archive, path);
      console.log(`Importing ${path} into ${name} …`);
      const { numDocs, warnings } = await sanityImport(archive.folder, {
        client,
        ...official[mode],
        // What the archive says of a picture replaces what is known of it here, too.
        replaceAssets: mode === 'replace',
        // A picture that the archive lacks must not keep out everything else.
        allowFailingAssets: true,
        // The sign for a missing character is text like any other: whatever could be exported can be imported.
        allowReplacementCharacters: true,
      }).catch((error: unknown) => {
        const { message } = explained(error, content);
        throw new SetupError(
          `${message}\n  Some of ${path} may be there now. When that is put right, run the command again with --replace.`,
        );
      });
      const kept = mode === 'replace' ? { documents: new Set<string>(), assets: new Map() } : before;
      if (embedded) await restoreTimes(client, archive, kept);
      console.log(`${numDocs} documents, ${archive.assets.size} pictures and files are in ${name}.`);
      if (warnings.length > 0) {
        const lines = warnings.map(({ message }) => message).join('\n  ');
        throw new SetupError(`Except for what the archive lacks:\n  ${lines}`);
      }
    } catch (error) {
      throw explained(error, content);
    } finally {
      await content.close();
    }
  } finally {
    archive.remove();
  }
});

/** The official import finds out only when everything else is written. */
async function refuseDangling(client: SanityClient, { references, documents }: Archive, path: string) {
  const elsewhere = [...references.keys()].filter((id) => !documents.has(id));
  const missing = await missingFrom(client, elsewhere);
  const [first] = missing;
  if (first === undefined) return;
  throw new SetupError(
    `Nothing was changed: ${missing.length === 1 ? 'one document' : `${missing.length} documents`} that ${path} refers to ` +
      `are neither in it nor here, such as ${first}, which ${references.get(first)} refers to.`,
  );
}

function refuseOverwriting(present: ReadonlySet<string>, path: string, name: string): void {
  if (present.size === 0) return;
  const some = [...present].slice(0, 3).join(', ');
  throw new SetupError(
    `Nothing was changed: ${present.size} documents of ${path} exist already in ${name} (${some}${present.size > 3 ? ', …' : ''}). ` +
      `Add --replace to put the archive’s in their place, or --missing to add only the others:\n  ${usage}`,
  );
}

function parseCommand(): { path: string; mode: Mode } {
  return readCommand(usage, () => {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        replace: { type: 'boolean', default: false },
        missing: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new Error('It takes one file.');
    if (values.replace && values.missing) throw new Error('Take --replace or --missing, not both.');
    return { path, mode: values.replace ? 'replace' : values.missing ? 'missing' : 'create' };
  });
}
