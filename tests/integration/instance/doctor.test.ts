import { existsSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freePorts } from '#scripts/services/ports.ts';
import { runningInstance, settingsOf } from '../../support/instance.ts';
import { run } from '../clients/support.ts';

/** `npm run doctor`, run as an operator runs it. */

const report = z.strictObject({
  ok: z.boolean(),
  findings: z.array(
    z.strictObject({ part: z.string(), status: z.enum(['well', 'note', 'broken']), says: z.string() }),
  ),
});

async function examine(settings: Record<string, string>) {
  const { code, output } = await run(['scripts/doctor.ts', '--json'], settings);
  const { ok, findings } = report.parse(JSON.parse(output));
  expect(code).toBe(ok ? 0 : 1);
  return { ok, of: (part: string) => findings.find((finding) => finding.part === part) };
}

/** As the instance that runs has them. */
const settingsOfInstance = () => settingsOf(runningInstance().dataDir);

test('finds nothing broken where everything runs, and every part looked at', async () => {
  const found = await examine(settingsOfInstance());
  expect(found.ok).toBe(true);
  for (const part of [
    'Node',
    'Settings',
    'Database',
    'Migrations',
    'Content',
    'Mail',
    'Redis',
    'Site',
    'Webhook',
    'Clock',
  ])
    expect(found.of(part)?.status, part).toBe('well');
  expect(JSON.stringify(found.of('Database'))).not.toContain('postgresql://');
});

test('finds that the site has another webhook secret', async () => {
  const { ok, of } = await examine({
    ...settingsOfInstance(),
    SANITY_WEBHOOK_SECRET: 'another-8c1f02d94be7a6f35d20',
  });
  expect(ok).toBe(false);
  expect(of('Webhook')).toMatchObject({
    status: 'broken',
    says: expect.stringContaining('SANITY_WEBHOOK_SECRET'),
  });
});

test('says which setting to put right, for everything that is broken at once', async () => {
  const [closed] = await freePorts(1);
  const dataDir = mkdtempSync(join(tmpdir(), 'gazette-doctor-'));
  const { of } = await examine({
    GAZETTE_DATA: dataDir,
    PORT: String(closed),
    DATABASE_URL: `postgresql://a:b@127.0.0.1:${closed}/c`,
    SMTP_URL: `smtp://a:b@127.0.0.1:${closed}`,
    REDIS_URL: `redis://127.0.0.1:${closed}`,
  });
  expect(of('Database')).toMatchObject({ status: 'broken', says: expect.stringContaining('DATABASE_URL') });
  expect(of('Mail')).toMatchObject({ status: 'broken', says: expect.stringContaining('SMTP_URL') });
  expect(of('Redis')).toMatchObject({ status: 'broken', says: expect.stringContaining('REDIS_URL') });
  expect(of('Site')).toMatchObject({ status: 'note', says: expect.stringContaining('npm start') });
  rmSync(dataDir, { recursive: true });
});

test('finds settings that can’t work, and leaves nothing behind where nothing is yet', async () => {
  const dataDir = join(tmpdir(), `gazette-doctor-nothing-${process.pid}`);
  const wrong = await examine({ GAZETTE_DATA: dataDir, PORT: 'eighty' });
  expect(wrong.of('Settings')).toMatchObject({ status: 'broken', says: expect.stringContaining('PORT') });
  const [port] = await freePorts(1);
  expect((await examine({ GAZETTE_DATA: dataDir, PORT: String(port) })).ok).toBe(true);
  expect(existsSync(dataDir)).toBe(false);
});
