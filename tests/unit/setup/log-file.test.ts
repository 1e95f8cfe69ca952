import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../../scripts/services/log-file.ts';

const say = (log: ReturnType<typeof openLog>, line: string) =>
  new Promise<unknown>((done) => log.write(line, done));

test('a log that can’t be written ends nothing, and goes on when it can', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'gazette-log-'));
  // Nothing can be made in a file, whoever asks.
  const inTheWay = join(dir, 'logs');
  writeFileSync(inTheWay, '');
  const log = openLog(join(inTheWay, 'site.log'), 'a');
  expect(await say(log, 'lost\n')).toBeFalsy();
  rmSync(inTheWay);
  expect(await say(log, 'kept\n')).toBeFalsy();
  await new Promise<void>((done) => log.end(() => done()));
  expect(readFileSync(join(inTheWay, 'site.log'), 'utf8')).toBe('kept\n');
  rmSync(dir, { recursive: true });
});
