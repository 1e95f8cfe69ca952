import { createClient } from '@sanity/client';
import { defineConfig, type Template, type WorkspaceOptions } from 'sanity';
import { structureTool } from 'sanity/structure';
import { schemaTypes, singletons } from '../schema/types.ts';
import { presentation } from './presentation.ts';
import { structure } from './structure.ts';

export type StudioSettings = {
  projectId: string;
  dataset: string;
  /** Where the embedded lake is reached by the browser, or null for hosted Sanity. */
  lake: { url: string; signInUrl: string } | null;
};

/** Of a document that exists once, what else could be done with it than to edit it is left out. */
const singletonActions: ReadonlySet<string> = new Set(['publish', 'discardChanges', 'restore']);

/** An article that is begun from a section's list belongs to it. */
const articleInSection: Template<{ sectionId: string }> = {
  id: 'article-in-section',
  title: 'Article in this section',
  schemaType: 'article',
  parameters: [{ name: 'sectionId', title: 'Section', type: 'string' }],
  value: ({ sectionId }: { sectionId: string }) => ({ section: { _type: 'reference', _ref: sectionId } }),
};

/** The Studio's configuration. Importable without any environment, as the command line evaluates it. */
export function createStudioConfig({ projectId, dataset, lake }: StudioSettings) {
  return defineConfig({
    name: 'gazette',
    title: 'Gazette',
    projectId,
    dataset,
    basePath: '/studio',
    schema: {
      types: schemaTypes,
      templates: (templates) => [
        ...templates.filter(({ schemaType }) => !singletons.includes(schemaType)),
        articleInSection,
      ],
    },
    plugins: [structureTool({ title: 'Newsroom', structure }), presentation],
    document: {
      actions: (actions, { schemaType }) =>
        singletons.includes(schemaType)
          ? actions.filter(({ action }) => action !== undefined && singletonActions.has(action))
          : actions,
      newDocumentOptions: (options, { creationContext }) =>
        creationContext.type === 'global'
          ? options.filter(({ templateId }) => templateId !== articleInSection.id)
          : options,
      ...(lake && { comments: { enabled: false } }),
    },
    ...(lake && embedded(lake)),
  });
}

/** What differs where content lives in the embedded lake: the way there, signing in, and what only hosted Sanity has. */
function embedded({ url, signInUrl }: NonNullable<StudioSettings['lake']>): Partial<WorkspaceOptions> {
  return {
    apiHost: url,
    // `apiHost` alone puts the project's id before the host's name, which only some browsers find. Parts of the Studio
    // that make their own clients go by `apiHost`, so it takes both.
    unstable_clientFactory: (options) =>
      createClient({ ...options, apiHost: url, useProjectHostname: false, useCdn: false }),
    auth: {
      loginMethod: 'token',
      redirectOnSingle: true,
      providers: [{ name: 'gazette', title: 'Gazette', url: signInUrl }],
    },
    tasks: { enabled: false },
    scheduledPublishing: { enabled: false },
    scheduledDrafts: { enabled: false },
    releases: { enabled: false },
    announcements: { enabled: false },
    mediaLibrary: { enabled: false },
    apps: { canvas: { enabled: false } },
    beta: { create: { startInCreateEnabled: false } },
  };
}
