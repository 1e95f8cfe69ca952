import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('what docs/security.md says is shown by tests that are there', () => {
  const model = readFileSync('docs/security.md', 'utf8');
  const named = [...model.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
  const rows = model.split('\n').filter((line) => line.startsWith('| **'));
  expect(rows.filter((row) => !row.includes('`tests/'))).toEqual([]);
});
