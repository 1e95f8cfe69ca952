import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatEml, parseEml, type Mail, type StoredMail } from './eml.ts';

const fileName = /^\d{8}T\d{9}Z-[0-9a-f]{8}\.eml$/;

/** Writes a mail into `dir`. The file appears whole, readable by the owner only; its name sorts by time. */
export async function writeMail(dir: string, mail: Mail, from: string): Promise<string> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const now = new Date();
  const name = `${now.toISOString().replaceAll(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}.eml`;
  const unfinished = join(dir, `.${name}.part`);
  try {
    await writeFile(unfinished, formatEml(mail, from, now), { mode: 0o600, flag: 'wx' });
    await rename(unfinished, join(dir, name));
  } catch (error) {
    // A disk that is full has room for half a mail.
    await rm(unfinished, { force: true });
    throw error;
  }
  return name;
}

/** Names of the newest mails in `dir`, newest first. None where the folder isn't there yet. */
export async function listMails(dir: string, limit: number): Promise<string[]> {
  try {
    const names = (await readdir(dir)).filter((name) => fileName.test(name));
    return names.sort().toReversed().slice(0, limit);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** One mail of `dir`; null for a name that listMails would not give. */
export async function readMail(dir: string, name: string): Promise<StoredMail | null> {
  if (!fileName.test(name)) return null;
  try {
    return parseEml(await readFile(join(dir, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
