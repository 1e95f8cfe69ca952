import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, 'generated');
const stamp = join(output, 'made-from.txt');

/**
 * Makes the typed database client in `prisma/generated` from `schema.prisma`. Does nothing if that was made from the
 * same schema by the same Prisma. Never uses the network. Throws with Prisma's own message if the schema is wrong.
 */
export async function generateClient(): Promise<void> {
  const require = createRequire(import.meta.url);
  const packagePath = require.resolve('prisma/package.json');
  const prisma = z
    .object({ version: z.string(), bin: z.object({ prisma: z.string() }) })
    .parse(JSON.parse(await readFile(packagePath, 'utf8')));
  const schema = await readFile(join(here, 'schema.prisma'));
  const madeFrom = createHash('sha256').update(prisma.version).update('\0').update(schema).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === madeFrom) return;

  await rm(stamp, { force: true });
  await promisify(execFile)(process.execPath, [join(dirname(packagePath), prisma.bin.prisma), 'generate'], {
    cwd: dirname(here),
    env: {
      ...process.env,
      // Generating needs no schema engine, but the command downloads one unless it is told where one is.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  await writeFile(stamp, madeFrom);
}
