import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Secrets that the embedded parts share. Hosted parts take theirs from the environment instead. */
const secretsSchema = z.object({
  authSecret: z.string().min(32),
  webhookSecret: z.string().min(32),
  /** What the app shows the embedded lake to open a Studio session for somebody who signed in here. */
  lakeSecret: z.string().min(32),
  /** The app's own token at the embedded lake: reads everything, drafts too; writes nothing. */
  lakeReadToken: z.string().min(32),
  /** The app's token for what it writes itself: former slugs after a rename, sample content. */
  lakeWriteToken: z.string().min(32),
  postgresPassword: z.string().min(16),
});

export type Secrets = z.infer<typeof secretsSchema>;

const nothing = 'x'.repeat(32);

/** For who parses all settings, and opens nothing with the secrets among them. */
export const unusedSecrets: Secrets = {
  authSecret: nothing,
  webhookSecret: nothing,
  lakeSecret: nothing,
  lakeReadToken: nothing,
  lakeWriteToken: nothing,
  postgresPassword: nothing,
};

const pathOf = (dataDir: string) => join(dataDir, 'secrets.json');

/** The secrets of a data folder, or null where none were made yet. Throws if the file is damaged. */
export function readSecrets(dataDir: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(pathOf(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return secretsSchema.parse(JSON.parse(text));
}

/** The secrets of a data folder; made at random (readable by the owner only) the first time. */
export function ensureSecrets(dataDir: string): Secrets {
  const existing = readSecrets(dataDir);
  if (existing) return existing;
  const random = () => randomBytes(32).toString('hex');
  const secrets: Secrets = {
    authSecret: random(),
    webhookSecret: random(),
    lakeSecret: random(),
    lakeReadToken: random(),
    lakeWriteToken: random(),
    postgresPassword: random(),
  };
  mkdirSync(dataDir, { recursive: true });
  // `wx`: of two processes that start at once, one writes and the other reads what it wrote.
  try {
    writeFileSync(pathOf(dataDir), JSON.stringify(secrets, null, 2) + '\n', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return secretsSchema.parse(JSON.parse(readFileSync(pathOf(dataDir), 'utf8')));
  }
  return secrets;
}
