import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const systemBrowsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium: this machine's where it has one, the one that comes from npm otherwise. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const system = systemBrowsers.find((path) => path && existsSync(path));
  if (system) return { executablePath: system, args: [...quiet, ...asRoot] };
  return { executablePath: await unpack(), args: [...quiet, '--no-sandbox', '--disable-gpu'] };
}

/**
 * The browser from npm, unpacked once. It is unpacked into the temporary folder, which other people's checkouts share, so
 * it is given one of its own; the mark says that the unpacking was not interrupted.
 */
async function unpack(): Promise<string> {
  const folder = resolve('node_modules/.cache/chromium');
  const mark = join(folder, 'unpacked');
  if (!existsSync(mark)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    const libraries = join(folder, 'al2023', 'lib');
    if (spawnSync(path, ['--version']).status !== 0) {
      // A machine without the few libraries that Chromium expects of a desktop: the package brings those too.
      if (!existsSync(libraries)) {
        await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
      }
      setupLambdaEnvironment(libraries);
    }
    writeFileSync(mark, '');
    return path;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
