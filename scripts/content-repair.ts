import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repairLake, type Repaired } from '../sanity/lake/repair.ts';
import type { SalvagedProject } from '../sanity/lake/salvage-project.ts';
import type { Salvaged } from '../sanity/lake/salvage.ts';
import { runCommand } from './services/command.ts';
import { SetupError } from './services/setup-error.ts';

/** `npm run content:repair`: repairs the embedded content lake after its files were damaged, and says what was lost. */

await runCommand(async () => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { env } = await import('../lib/env.ts');
  const { content } = env;
  if (content.mode === 'hosted')
    throw new SetupError('SANITY_PROJECT_ID is set: content is with hosted Sanity, and none is here.');
  const dir = join(env.dataDir, 'lake');
  if (!existsSync(dir))
    throw new SetupError(`There is no content in ${dir}: is GAZETTE_DATA the right folder?`);
  const { project, datasets } = await repairLake(dir, content.dataset).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      /database is locked/.test(message)
        ? `Gazette is running over ${dir}: end it first (Ctrl-C), then repair.`
        : `The repair stopped, and can be run again: ${message}`,
    );
  });
  if (project) tellOfProject(project);
  for (const { name, repaired, assets } of datasets) {
    if (repaired) tellOfDataset(name, repaired);
    if (assets.length > 0) {
      tell(`Dataset ${name}: upload these ${assets.length} assets again; their files can’t be repaired.`);
      list(assets.map(({ id, file, fault }) => `${id}: ${fault}, ${file}`));
    }
  }
  if (!project && datasets.every(({ repaired, assets }) => !repaired && assets.length === 0))
    tell(`Nothing to repair: ${datasets.length + 1} databases and all assets in ${dir} are whole.`);
});

function tellOfDataset(name: string, { kept, saved }: Repaired<Salvaged>): void {
  const { documents, transactions, older, lost, mayMiss } = saved;
  tell(
    `Dataset ${name} was damaged: ${documents} documents and ${transactions} transactions of its history are saved.`,
  );
  if (older.length > 0) tell(`In a state that may not be the last one (${older.length}):`);
  list(older);
  if (lost.length > 0) tell(`Lost (${lost.length}):`);
  list(lost);
  if (mayMiss)
    tell('Some more may be missing, or be older than their last edit: too much is lost to tell which.');
  else if (older.length + lost.length === 0) tell('Every document is there as it last was.');
  tell(`The damaged file is kept as ${kept}; this report in full is ${kept}.json.`);
}

function tellOfProject({ kept, saved }: Repaired<SalvagedProject>): void {
  const { incomplete, madePrivate } = saved;
  tell(
    `The list of people and datasets was damaged${incomplete.length > 0 ? '' : ', and all of it is saved'}.`,
  );
  if (incomplete.length > 0)
    tell(`Some of this is lost: ${incomplete.join(', ')}. People may have to sign in to the Studio again.`);
  if (madePrivate.length > 0)
    tell(`Private now, for want of knowing whether they were: ${madePrivate.join(', ')}.`);
  tell(`The damaged file is kept as ${kept}.`);
}

function list(lines: string[]): void {
  for (const line of lines.slice(0, 50)) console.log(`    ${line}`);
  if (lines.length > 50) console.log(`    … and ${lines.length - 50} more`);
}

function tell(line: string): void {
  console.log(`  ${line}`);
}
