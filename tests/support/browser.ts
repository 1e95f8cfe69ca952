import { existsSync } from 'node:fs';

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
  const { default: chromium } = await import('@sparticuz/chromium');
  // Unpacked into the temporary folder, where the sandbox helper can't have the rights it needs.
  return {
    executablePath: await chromium.executablePath(),
    args: [...quiet, '--no-sandbox', '--disable-gpu'],
  };
}
