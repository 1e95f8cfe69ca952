import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Every place where the server asks another one for something, and who says where. None goes to an address that a reader or an
 * editor typed, so nobody can have the site look into the network that it is in. Whoever adds one says so here.
 */
const asking: Record<string, 'the settings' | 'itself' | 'a fixed address'> = {
  'lib/auth/providers.ts': 'a fixed address',
  'lib/auth/studio-session.ts': 'the settings',
  'lib/comments/ports/akismet.ts': 'the settings',
  'lib/comments/ports/http-toxicity.ts': 'the settings',
  'lib/health/ask.ts': 'the settings',
  'lib/http/stand-ins.ts': 'itself',
  'lib/index-now/announce.ts': 'the settings',
  'lib/jobs/tick.ts': 'itself',
  'sanity/lake/webhooks.ts': 'the settings',
};

const asks = /(?<![.\w])fetch\(|\brequest as ask\b|\bfrom 'node:https'|\bhttps?\.(?:get|request)\(/;

test('the server asks nobody whose address came with content', () => {
  const found = globSync('{app,lib,sanity/lake,sanity/queries}/**/*.{ts,tsx}').filter(
    (file) => !file.endsWith('.client.tsx') && asks.test(readFileSync(file, 'utf8')),
  );
  expect(found.toSorted()).toEqual(Object.keys(asking).toSorted());
});

test('nobody is waited for without end', () => {
  const patient = Object.keys(asking).filter(
    (file) => !/AbortSignal\.timeout\(|\btimeout: patience|signal,\n/.test(readFileSync(file, 'utf8')),
  );
  expect(patient).toEqual([]);
});
