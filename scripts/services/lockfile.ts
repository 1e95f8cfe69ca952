import { z } from 'zod';

/**
 * npm leaves packages for other platforms out of package-lock.json where its registry does not hold them, and then
 * refuses its own file: `npm ci` names them as missing. This puts them back, so that one lock file serves every platform.
 */

const entry = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  license: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

export const lockSchema = z.looseObject({ packages: z.record(z.string(), entry) });
export type Lock = z.infer<typeof lockSchema>;

const systems = [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
];
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'riscv64',
  'ppc64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/** Adds an entry for each optional package that the lock names but does not hold; the places that it added. */
export function completeLock({ packages }: Lock): string[] {
  const added: string[] = [];
  for (const [place, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (find(packages, place, name)) continue;
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
        throw new Error(`${place} wants ${name} in "${version}", which is not one version: name it by hand`);
      }
      // Beside its parent, unless something else has that name there.
      const shared = `node_modules/${name}`;
      const key = packages[shared] ? `${place}/node_modules/${name}` : shared;
      packages[key] = { version, ...platformOf(name), ...pick(parent, ['dev', 'license']), optional: true };
      added.push(key);
    }
  }
  return added;
}

/** Where Node would find `name` from `place`, in the version that its parent asks for. */
function find(packages: Lock['packages'], place: string, name: string): boolean {
  const wanted = packages[place]?.optionalDependencies?.[name];
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = packages[`${at}${at === '' ? '' : '/'}node_modules/${name}`];
    // A range that is no exact version is npm's to judge; it was resolved when the entry was made.
    if (found) return found.version === wanted || !/^\d/.test(wanted ?? '');
    if (at === '') return false;
  }
}

/** Packages for one platform say in their name which; npm installs them there alone. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = os === 'linux' ? words.find((word) => /^(gnu|musl)/.test(word)) : undefined;
  if (!os && !cpu)
    throw new Error(`which platform ${name} is for can't be told from its name: add it by hand`);
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc.startsWith('gnu') ? 'glibc' : 'musl'] }),
    ...(os && { os: [os] }),
  };
}

function pick(parent: z.infer<typeof entry>, names: ('dev' | 'license')[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => parent[name] !== undefined).map((name) => [name, parent[name]]),
  );
}
