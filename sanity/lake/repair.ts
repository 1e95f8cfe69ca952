import {
  constants,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { damagedAssets, type DamagedAsset } from './asset-check.ts';
import { assetFolder } from './asset-files.ts';
import { flush, openDatabase, removeDatabase, repairedName, UnreadableDatabaseError } from './database.ts';
import { namePattern } from './datasets.ts';
import { checkProject, salvagedProject, salvageProject, type SalvagedProject } from './salvage-project.ts';
import { checkDataset, salvaged, salvageDataset, type Salvaged } from './salvage.ts';
import { Store } from './store.ts';

/** What became of a damaged file. */
export type Repaired<Saved> = {
  /** The damaged file, under its new name. The same with `.json` added lists what could not be saved. */
  kept: string;
  saved: Saved;
};

type LakeReport = {
  /** Null where there was nothing to repair. */
  project: Repaired<SalvagedProject> | null;
  datasets: { name: string; repaired: Repaired<Salvaged> | null; assets: DamagedAsset[] }[];
};

/**
 * Repairs what is damaged of the lake in `dir`: saves what can be read into a fresh file, keeps the damaged one beside it,
 * and lists assets that can't be repaired. What is whole stays as it is. Throws "database is locked" where a lake runs.
 */
export async function repairLake(dir: string, defaultDataset: string): Promise<LakeReport> {
  const folder = join(dir, 'datasets');
  const names = namesIn(folder);
  const path = join(dir, 'project.sqlite');
  const others = names.filter((name) => name !== defaultDataset);
  const project = repair(path, {
    check: checkProject,
    salvage: (to) => salvageProject(path, to, others),
    schema: salvagedProject,
  });
  // Held until all is done, so that no lake starts meanwhile.
  const lock = existsSync(path) ? openDatabase(path) : null;
  try {
    const datasets: LakeReport['datasets'] = [];
    for (const name of names) {
      const file = join(folder, `${name}.sqlite`);
      const salvage = (to: string) => salvageDataset(file, to);
      const repaired = repair(file, { check: checkDataset, salvage, schema: salvaged });
      const store = new Store(name, file);
      const documents = [...store.documents.values()];
      store.close();
      datasets.push({ name, repaired, assets: await damagedAssets(assetFolder(dir, name), documents) });
    }
    return { project, datasets };
  } finally {
    lock?.close();
  }
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).flatMap(
    (file) => /^(.+)\.sqlite(?:-wal|\.repaired)?$/.exec(file)?.[1] ?? [],
  );
  return [...new Set(files)].filter((name) => namePattern.test(name)).toSorted();
}

type Means<Saved> = {
  /** Throws UnreadableDatabaseError where the file is damaged. */
  check: (path: string) => void;
  salvage: (to: string) => Saved;
  schema: z.ZodType<Saved>;
};

/**
 * Puts a salvaged file into the place of a damaged one; null where `check` finds it whole. Until it is in its place the lake
 * refuses to start, and a repair that was cut off is taken up where it stopped.
 */
function repair<Saved>(path: string, { check, salvage, schema }: Means<Saved>): Repaired<Saved> | null {
  if (!existsSync(repairedName(path))) {
    if (!existsSync(path) && !existsSync(`${path}-wal`)) return null;
    if (isWhole(path, check)) return null;
  }
  // Its log alone may hold everything.
  if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600 });
  const notes = `${repairedName(path)}.json`;
  if (!existsSync(repairedName(path))) {
    const draft = `${path}.salvaging`;
    removeDatabase(draft);
    const saved = salvage(draft);
    check(draft);
    writeFileSync(notes, `${JSON.stringify(saved, null, 2)}\n`, { mode: 0o600 });
    flush(draft);
    renameSync(draft, repairedName(path));
    flush(dirname(path));
  }
  const kept = freeName(`${path}.damaged-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`);
  keep(path, kept);
  if (existsSync(`${path}-wal`)) keep(`${path}-wal`, `${kept}-wal`);
  keep(notes, `${kept}.json`);
  // The log belongs to the damaged file; over the new one it would be new damage.
  for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  flush(dirname(path));
  renameSync(repairedName(path), path);
  flush(dirname(path));
  const saved = schema.parse(JSON.parse(readFileSync(notes, 'utf8')));
  rmSync(notes);
  return { kept, saved };
}

function isWhole(path: string, check: (path: string) => void): boolean {
  try {
    check(path);
    return true;
  } catch (error) {
    if (error instanceof UnreadableDatabaseError) return false;
    throw error;
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let n = 2; existsSync(name); n += 1) name = `${wanted}-${n}`;
  return name;
}

/** Throws where there is such a file already. */
function keep(path: string, kept: string): void {
  copyFileSync(path, kept, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  flush(kept);
}
