import { createClient } from '@sanity/client';
import { defineConfig, type CurrentUser, type WorkspaceOptions } from 'sanity';
import { structureTool } from 'sanity/structure';
import { schemaTypes, singletons } from '../schema/types.ts';
import { articleActions, type Reach } from './actions/article-actions.ts';
import { entryActions } from './actions/entry-actions.ts';
import { TakeDown } from './actions/take-down.tsx';
import { articleBadges } from './badges.ts';
import { EmbeddedLayout } from './embedded-layout.tsx';
import { helpTool } from './help.tsx';
import { Mark } from './mark.tsx';
import { defaultDocumentNode, moderationTool } from './moderation.tsx';
import { presentation, presentationName } from './presentation.ts';
import { saving } from './saving.tsx';
import { structure } from './structure.ts';
import { articleBy, articleInSection, entryOf, opinionBy } from './templates.ts';
import { theme } from './theme.ts';
import { wording } from './wording.ts';

export type StudioSettings = {
  projectId: string;
  dataset: string;
  /** Where the embedded lake is reached by the browser, or null for hosted Sanity. */
  lake: { url: string; signInUrl: string } | null;
};

/** Of a document that exists once, what else could be done with it than to edit it is left out. */
const singletonActions: ReadonlySet<string> = new Set(['publish', 'discardChanges', 'restore']);

/** Templates that need to know from where something is begun. */
const placed = [articleInSection, articleBy, opinionBy, entryOf];
const placedIds: ReadonlySet<string> = new Set(placed.map(({ id }) => id));

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
      // What exists once is not begun anew, and a withdrawal is what taking an article down leaves.
      templates: (templates) => [
        ...templates.filter(
          ({ schemaType }) => !singletons.includes(schemaType) && schemaType !== 'withdrawal',
        ),
        ...placed,
      ],
    },
    theme,
    icon: Mark,
    i18n: { bundles: [wording] },
    plugins: [structureTool({ title: 'Newsroom', structure, defaultDocumentNode }), presentation, saving()],
    tools: (tools, { currentUser }) => [
      // Opening a preview leaves a secret in the content store, so who may not write there would wait for it forever.
      ...tools.filter(({ name }) => name !== presentationName || reachOf(currentUser) !== 'reads'),
      moderationTool,
      helpTool,
    ],
    document: {
      actions: (actions, { schemaType, currentUser }) => {
        if (singletons.includes(schemaType)) {
          return actions.filter(({ action }) => action !== undefined && singletonActions.has(action));
        }
        const known = actions.map((action) => (action.action === 'unpublish' ? TakeDown : action));
        if (schemaType === 'liveEntry') return entryActions(known);
        return schemaType === 'article' ? articleActions(known, reachOf(currentUser)) : known;
      },
      badges: (badges, { schemaType }) => (schemaType === 'article' ? articleBadges : badges),
      newDocumentOptions: (options, { creationContext }) =>
        creationContext.type === 'global'
          ? options.filter(({ templateId }) => !placedIds.has(templateId))
          : options,
      ...(lake && { comments: { enabled: false }, askToEdit: { enabled: false } }),
    },
    ...(lake && embedded(lake)),
  });
}

/** How far somebody's roles reach: what they may do is decided by the content store, this is what they are offered. */
function reachOf(user: Omit<CurrentUser, 'role'> | null): Reach {
  const roles = user?.roles.map(({ name }) => name) ?? [];
  if (roles.length > 0 && roles.every((name) => name === 'viewer')) return 'reads';
  return roles.length > 0 && roles.every((name) => name === 'viewer' || name === 'contributor')
    ? 'writes'
    : 'publishes';
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
    studio: { components: { layout: EmbeddedLayout } },
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
