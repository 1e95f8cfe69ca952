import { expect, test } from 'vitest';
import { isPooled, statementNames } from '../../../lib/statement-names.ts';

test('one text has one name, and two have two', () => {
  const nameOf = statementNames();
  const first = nameOf({ sql: 'SELECT 1' });
  expect(first).not.toBe('');
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(first);
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first);
});

test('what would be planned badly for every number of rows is planned each time', () => {
  const nameOf = statementNames();
  expect(nameOf({ sql: 'SELECT id FROM comments ORDER BY id LIMIT $1 OFFSET $2' })).toBe('');
  expect(nameOf({ sql: 'SELECT id FROM comments ORDER BY id\n  limit\n $1' })).toBe('');
  expect(nameOf({ sql: 'SELECT id FROM comments ORDER BY id LIMIT 25' })).not.toBe('');
});

test('texts without end don’t fill the server’s memory', () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 2000 }, (_, n) => nameOf({ sql: `SELECT ${n}` }));
  expect(new Set(names).size).toBeLessThan(1000);
  expect(nameOf({ sql: 'SELECT 0' })).toBe(names[0]);
});

test.each([
  ['postgresql://gazette@db.example/gazette', false],
  ['postgresql://gazette@db.example/gazette?sslmode=require', false],
  ['postgresql://gazette@pool.example:6543/gazette?pgbouncer=true', true],
])('%s: behind a pooler %s', (url, pooled) => expect(isPooled(url)).toBe(pooled));
