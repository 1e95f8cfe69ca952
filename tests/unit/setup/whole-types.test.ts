import { expect, test } from 'vitest';
import { readMigrations } from '../../../prisma/read-migrations.ts';
import { withWholeTypes } from '../../../scripts/services/backup/whole-types.ts';

test('a type is made with the values that it gets later, each in its place', () => {
  const [first, second] = withWholeTypes([
    {
      sql: `CREATE TYPE "Role" AS ENUM ('READER', 'EDITOR');\nCREATE TYPE "Mood" AS ENUM ('GOOD');\nSELECT 1;`,
    },
    {
      sql: `ALTER TYPE "Role" ADD VALUE 'WRITER' BEFORE 'EDITOR';\nALTER TYPE "Role" ADD VALUE 'OWNER';\nALTER TYPE "Role" ADD VALUE 'GUEST' AFTER 'READER';\nSELECT 2;`,
    },
  ]);
  expect(first).toBe(
    `CREATE TYPE "Role" AS ENUM ('READER', 'GUEST', 'WRITER', 'EDITOR', 'OWNER');\nCREATE TYPE "Mood" AS ENUM ('GOOD');\nSELECT 1;`,
  );
  expect(second?.trim()).toBe('SELECT 2;');
});

test('no migration of ours adds a value otherwise', () => {
  expect(withWholeTypes(readMigrations()).join('\n')).not.toMatch(/ADD VALUE/i);
});
