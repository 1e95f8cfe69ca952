import { spawnSync } from 'node:child_process';
import { readAudit } from './services/audit-report.ts';

/**
 * `npm run audit`: known holes in the packages that run in production. Ends with 1 where one is high or critical. Not part of
 * `npm test`, which says whether this code is right: a hole is found on any day, and not every registry tells of them.
 */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
const { lines, urgent } = readAudit(stdout ?? '');
for (const line of lines) console.log(line);
process.exit(urgent ? 1 : 0);
