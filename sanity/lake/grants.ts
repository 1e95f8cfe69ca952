import type { Role } from './types.ts';

type Permission = 'create' | 'read' | 'update' | 'history' | 'editHistory';

/** One line of what a role may do: in GROQ, as the Studio asks, and as the lake itself decides. */
type Grant = { filter: string; covers: (documentId: string) => boolean; permissions: readonly Permission[] };

const read = ['read', 'history'] as const;
const write = ['create', 'update', 'read', 'history', 'editHistory'] as const;

const everything = { filter: '_id in path("**")', covers: () => true };
const published = { filter: '_id in path("*")', covers: (id: string) => !id.includes('.') };
const unpublished = {
  filter: '_id in path("drafts.**") || _id in path("versions.**")',
  covers: (id: string) => /^(drafts|versions)\./.test(id),
};

const grants: Record<Role | 'nobody', readonly Grant[]> = {
  administrator: [{ ...everything, permissions: write }],
  editor: [{ ...everything, permissions: write }],
  contributor: [
    { ...everything, permissions: read },
    { ...unpublished, permissions: write },
  ],
  viewer: [{ ...everything, permissions: read }],
  nobody: [{ ...published, permissions: ['read'] }],
};

/** What a role may do, as hosted Sanity tells it: the Studio turns its buttons on and off by these. */
export function grantsOf(role: Role | null): { filter: string; permissions: readonly Permission[] }[] {
  return grants[role ?? 'nobody'].map(({ filter, permissions }) => ({ filter, permissions }));
}

/** Whether a role may create, change or delete the document with this id; which of them is the same for all. */
export function mayChange(role: Role, documentId: string): boolean {
  return grants[role].some(({ covers, permissions }) => permissions.includes('update') && covers(documentId));
}

/** Whether the document with this id may be seen; null is nobody. */
export function maySee(role: Role | null, documentId: string): boolean {
  return grants[role ?? 'nobody'].some(
    ({ covers, permissions }) => permissions.includes('read') && covers(documentId),
  );
}
