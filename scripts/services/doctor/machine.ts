import { existsSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { checkDataFolder } from '../checks.ts';
import { broken, note, well, type Look } from './finding.ts';

/** As the Studio and Sanity’s packages ask for it. */
const leastNode: [number, number] = [22, 15];

const gigabyte = 1_000_000_000;
/** Below this a build or a database may fail at any moment; and below that it is time to look. */
const leastSpace = 0.3 * gigabyte;
const littleSpace = 2 * gigabyte;

/** Whether this program can run Gazette. */
export function lookAtNode(version = process.versions.node): Look {
  return async () => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [needed, least] = leastNode;
    return major > needed || (major === needed && minor >= least)
      ? well(`Node ${version}.`)
      : broken(
          `Node ${version} is too old: use ${needed}.${least} or newer. "npm run" uses the one that "npm ci" installs.`,
        );
  };
}

/** Whether the data folder can be written to, and the disk that it is on has room. */
export function lookAtDisk(dataDir: string): Look {
  return async () => {
    const folder = nearestThatIs(dataDir);
    // What isn't there yet is made in its parent.
    if (existsSync(dataDir)) checkDataFolder(dataDir);
    else await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const says = `${(free / gigabyte).toFixed(1)} GB are free for ${dataDir}`;
    if (free < leastSpace) return broken(`${says}: make room, or move the folder with GAZETTE_DATA.`);
    return free < littleSpace ? note(`${says}, which is little.`) : well(`${says}.`);
  };
}

/** The folder itself, or the nearest above it. */
export function nearestThatIs(path: string): string {
  let folder = resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}

/** How far this machine’s clock may be from others’, in milliseconds; links and signatures have times in them. */
const mostDrift = 60_000;
const littleDrift = 5_000;

/** Compares clocks. Each other one: whose it is, and how far this one is ahead of it, in milliseconds. */
export function lookAtClock(others: readonly { of: string; ahead: number }[]): Look {
  return async () => {
    if (others.length === 0) return note('There is no other clock to compare with.');
    const { of, ahead } = others.reduce((worst, one) =>
      Math.abs(one.ahead) > Math.abs(worst.ahead) ? one : worst,
    );
    const seconds = Math.abs(ahead / 1000).toFixed(1);
    const says = `${seconds} s ${ahead < 0 ? 'behind' : 'ahead of'} that of ${of}`;
    if (Math.abs(ahead) > mostDrift)
      return broken(
        `This machine’s clock is ${says}: have one of them set by NTP, as sign-in links and signatures expire by it.`,
      );
    return Math.abs(ahead) > littleDrift
      ? note(`This machine’s clock is ${says}.`)
      : well(
          `Within ${Math.max(1, Math.ceil(Math.abs(ahead / 1000)))} s of that of ${others.map((one) => one.of).join(' and ')}.`,
        );
  };
}

/** How far this clock is ahead of a server’s, by its `Date` header, which has whole seconds; null where it says none. */
export function aheadOf(response: Response, askedAt: number, now: number = Date.now()): number | null {
  const theirs = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return null;
  // It was written between asking and now, and cut to the second.
  if (theirs + 1000 >= askedAt && theirs <= now) return 0;
  return theirs > now ? now - theirs : askedAt - theirs - 1000;
}
