import { defineCliConfig } from 'sanity/cli';

export default defineCliConfig({
  api: { projectId: 'gazette', dataset: 'production' },
  typegen: {
    path: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}', './sanity/queries/**/*.ts'],
    schema: 'sanity/schema.gen.json',
    generates: 'sanity/types.gen.ts',
    overloadClientMethods: true,
  },
});
