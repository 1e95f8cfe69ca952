import type { Role } from './types.ts';

/** The roles that people and tokens have, as hosted Sanity describes roles. */
export const roles = (
  [
    ['administrator', 'Administrator', 'Reads and writes everything, and makes and removes datasets'],
    ['editor', 'Editor', 'Reads, writes and publishes everything'],
    ['contributor', 'Contributor', 'Reads everything and writes drafts, without publishing'],
    ['viewer', 'Viewer', 'Reads everything'],
  ] as const
).map(([name, title, description]) => ({
  name,
  title,
  description,
  isRootRole: true,
  isCustom: false,
  appliesToUsers: true,
  appliesToRobots: true,
}));

type Grants = Record<string, { grants: { name: string; params: object }[]; config: object }[]>;

/** What a role may do with the project itself, in hosted Sanity's words: the Studio and the command line look here. */
export function projectGrantsOf(role: Role | null): Grants {
  if (role === null) return {};
  const read = ['read'];
  return {
    'sanity.project': grant(read),
    'sanity.project.members': grant(read),
    'sanity.project.roles': grant(read),
    'sanity.project.datasets': grant(mayManageDatasets(role) ? ['create', 'read', 'update', 'delete'] : read),
  };
}

/** Whether a role may make, change and remove datasets. */
export function mayManageDatasets(role: Role): boolean {
  return role === 'administrator';
}

function grant(names: string[]): Grants[string] {
  return [{ grants: names.map((name) => ({ name, params: {} })), config: {} }];
}
