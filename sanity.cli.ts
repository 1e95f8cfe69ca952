import { defineCliConfig } from 'sanity/cli';

export default defineCliConfig({
  // The content that the site shows: the embedded lake’s unless the settings name a project.
  api: {
    projectId: process.env.SANITY_PROJECT_ID || 'gazette',
    dataset: (process.env.SANITY_PROJECT_ID && process.env.SANITY_DATASET) || 'production',
  },
  typegen: {
    path: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}', './sanity/queries/**/*.ts'],
    schema: 'sanity/schema.gen.json',
    generates: 'sanity/types.gen.ts',
    overloadClientMethods: true,
  },
});
