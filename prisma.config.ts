import { defineConfig } from 'prisma/config';

/** For Prisma's own command line. The app and `prisma/migrate.ts` take the address from lib/env.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
