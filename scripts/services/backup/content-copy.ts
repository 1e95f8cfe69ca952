import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { SanityClient } from '@sanity/client';
import { openArchive } from '../content-archive.ts';
import { SetupError } from '../setup-error.ts';

/** Documents that are somebody’s: neither the store’s own nor what opens previews. */
const somebodys = `!(_id in path("_.**")) && !string::startsWith(_type, "system.") && !string::startsWith(_type, "sanity.previewUrl")`;

/** Deletions in one transaction. */
const atOnce = 500;

/** Writes all content into an archive, by the command that is for that. Throws SetupError where it fails, having said why. */
export async function exportContent(path: string): Promise<void> {
  await runScript(['scripts/content-export.ts', path]);
}

/** How many documents there are. */
export async function countDocuments(client: SanityClient): Promise<number> {
  return client.fetch<number>(`count(*[${somebodys}])`);
}

/** Puts an archive into the content. With `replace` nothing else is there afterwards. Throws SetupError. */
export async function importContent(client: SanityClient, path: string, replace: boolean): Promise<void> {
  await runScript(['scripts/content-import.ts', path, ...(replace ? ['--replace'] : [])]);
  if (!replace) return;
  const archive = await openArchive(path);
  archive.remove();
  await removeOthers(client, new Set(archive.documents.keys()));
}

/** Assets have no document in an archive, and stay: a picture that nobody shows harms nobody. */
async function removeOthers(client: SanityClient, kept: ReadonlySet<string>): Promise<void> {
  const all = await client.fetch<string[]>(
    `*[${somebodys} && !(_type in ["sanity.imageAsset", "sanity.fileAsset"])]._id`,
  );
  let others = all.filter((id) => !kept.has(id));
  // What others refer to can only go with them, or after them.
  while (others.length > 0) {
    const left: string[] = [];
    for (let at = 0; at < others.length; at += atOnce) {
      const some = others.slice(at, at + atOnce);
      const deletion = some.reduce((mutation, id) => mutation.delete(id), client.transaction());
      await deletion.commit({ visibility: 'async' }).catch(() => left.push(...some));
    }
    if (left.length === others.length)
      throw new SetupError(
        `The content is as in the backup, but for ${left.length} documents that it lacks and that can’t be deleted, such as ${left[0]}.`,
      );
    others = left;
  }
}

async function runScript(args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  // It has said what is wrong.
  if (code !== 0) throw new SetupError('The content could not be copied, as said above.');
}
