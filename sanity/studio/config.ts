import { defineConfig } from 'sanity';
import { structureTool } from 'sanity/structure';
import { schemaTypes } from '../schema/types.ts';

export type StudioSettings = {
  projectId: string;
  dataset: string;
  /** Where the embedded lake is reached by the browser, or null for hosted Sanity. */
  lake: { url: string; signInUrl: string } | null;
};

/** The Studio's configuration. Importable without any environment, as the command line evaluates it. */
export function createStudioConfig({ projectId, dataset }: StudioSettings) {
  return defineConfig({
    name: 'gazette',
    title: 'Gazette',
    projectId,
    dataset,
    basePath: '/studio',
    schema: { types: schemaTypes },
    plugins: [structureTool()],
  });
}
