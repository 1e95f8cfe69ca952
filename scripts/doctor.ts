import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureSecrets, readSecrets, unusedSecrets } from '../lib/secrets.ts';
import { parseEnv, type Env } from '../lib/settings.ts';
import { askSite, lookAtContent, lookAtTokens, lookAtWebhook } from './services/doctor/content.ts';
import { find, note, well, type Finding } from './services/doctor/finding.ts';
import { lookAtClock, lookAtDisk, lookAtNode } from './services/doctor/machine.ts';
import {
  lookAtDatabase,
  lookAtMail,
  lookAtMigrations,
  lookAtOutbox,
  lookAtRedis,
} from './services/doctor/stores.ts';
import { openDatabase } from './services/database.ts';

/**
 * `npm run doctor [-- --json]`: looks at everything that Gazette needs, and says in a sentence what to put right. Changes nothing; what is
 * embedded and doesn’t run is started for as long as it is looked at. Ends with 1 where something is broken.
 */
const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;

const marks = { well: '✓', note: '–', broken: '✗' } as const;

const findings: Finding[] = [];
const tell = (finding: Finding): Finding => {
  findings.push(finding);
  if (!json) console.log(`  ${marks[finding.status]} ${finding.part}: ${finding.says}`);
  return finding;
};

await examine();
const ok = findings.every(({ status }) => status !== 'broken');
if (json) console.log(JSON.stringify({ ok, findings }, null, 2));
else console.log(ok ? '\n  Nothing is broken.\n' : '\n  Put right what is marked ✗.\n');
process.exit(ok ? 0 : 1);

async function examine(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  // As the site that serves readers has it.
  Object.assign(process.env, { NODE_ENV: 'production' });
  if (!json) console.log('');
  tell(await find('Node', lookAtNode()));
  const dataDir = process.env['GAZETTE_DATA'] || '.data';
  tell(await find('Disk', lookAtDisk(dataDir)));
  const isNew = readSecrets(dataDir) === null;
  let env: Env | undefined;
  tell(
    await find('Settings', async () => {
      // A first look must not leave anything behind.
      env = parseEnv(process.env, isNew ? () => unusedSecrets : ensureSecrets);
      return well(`Content ${env.content.mode}, database ${env.database.mode}, mail ${env.mail.mode}.`);
    }),
  );
  if (env) await examineParts(env, isNew);
}

async function examineParts(env: Env, isNew: boolean): Promise<void> {
  const clocks: { of: string; ahead: number }[] = [];
  const fresh = async () => note('There is none yet: "npm start" makes it.');

  if (env.database.mode === 'embedded' && (isNew || !existsSync(join(env.dataDir, 'postgres')))) {
    tell(await find('Database', fresh));
  } else {
    let close = async () => {};
    const database = tell(
      await find('Database', async () => {
        ({ close } = await openDatabase());
        return lookAtDatabase(env, (ahead) => clocks.push({ of: 'the database', ahead }))();
      }),
    );
    if (database.status !== 'broken') {
      const migrations = tell(await find('Migrations', lookAtMigrations(env)));
      if (migrations.status === 'well') tell(await find('Outbox', lookAtOutbox(env)));
    }
    await close();
  }

  if (env.content.mode === 'embedded' && (isNew || !existsSync(join(env.dataDir, 'lake')))) {
    tell(await find('Content', fresh));
  } else {
    const tellClock = (ahead: number) => clocks.push({ of: 'Sanity', ahead });
    const content = tell(await find('Content', lookAtContent(env, tellClock)));
    if (content.status !== 'broken') tell(await find('Tokens', lookAtTokens(env)));
  }

  tell(await find('Mail', lookAtMail(env)));
  tell(await find('Redis', lookAtRedis(env)));
  const { isUp, finding } = await askSite(env);
  tell({ part: 'Site', ...finding });
  tell(await find('Webhook', lookAtWebhook(env, isUp)));
  tell(await find('Clock', lookAtClock(clocks)));
}
