import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLock, lockSchema } from '../../../scripts/services/lockfile.ts';

test('package-lock.json holds the packages of every platform, or npm ci refuses it ("npm run lock" adds them)', () => {
  const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  expect(completeLock(lock)).toEqual([]);
});

test('a package that is missing is added where npm looks for it, for its platform alone', () => {
  const lock = lockSchema.parse({
    packages: {
      '': { optionalDependencies: {} },
      'node_modules/tool': {
        version: '2.0.0',
        license: 'MIT',
        optionalDependencies: { '@tool/linux-arm64-musl': '2.0.0', '@tool/darwin-x64': '2.0.0' },
      },
      'node_modules/@tool/darwin-x64': { version: '1.0.0' },
    },
  });
  expect(completeLock(lock)).toEqual([
    'node_modules/@tool/linux-arm64-musl',
    'node_modules/tool/node_modules/@tool/darwin-x64',
  ]);
  expect(lock.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    libc: ['musl'],
    os: ['linux'],
    license: 'MIT',
    optional: true,
  });
  expect(completeLock(lock)).toEqual([]);
});
