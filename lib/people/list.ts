import { db } from '#lib/db.ts';
import { staffRoles, type StaffRole } from './roles.ts';

/** Somebody with a role in the newsroom. */
export type Person = {
  id: string;
  /** Null until chosen, at the first sign-in. */
  displayName: string | null;
  email: string;
  role: StaffRole;
  since: Date | null;
  /** The author in the CMS that they write as. */
  bylineId: string | null;
  /** They were added, and have not signed in yet. */
  isInvited: boolean;
};

/** Everybody who has a role, those who may most first, each role by name. */
export async function listPeople(): Promise<Person[]> {
  const rows = await db.user.findMany({
    where: { role: { in: [...staffRoles] } },
    orderBy: [{ role: 'desc' }, { displayName: { sort: 'asc', nulls: 'last' } }, { email: 'asc' }],
    select: {
      id: true,
      displayName: true,
      email: true,
      role: true,
      roleSince: true,
      emailVerified: true,
      bylineId: true,
    },
  });
  return rows.map(({ role, roleSince, emailVerified, ...person }) => ({
    ...person,
    role: role as StaffRole,
    since: roleSince,
    isInvited: emailVerified === null,
  }));
}
