import type { Role } from '#prisma/generated/enums.ts';

/** The newsroom's roles, and the rules for changing them that need no database. Pure. */

export type StaffRole = Exclude<Role, 'READER'>;

/** What a role is called, as a title and within a sentence, and what it may do. */
type RoleWords = { title: string; noun: string; may: string };

/** From the one that may most to the one that may least. */
export const staffRoles = ['ADMIN', 'EDITOR', 'CONTRIBUTOR', 'MODERATOR'] as const satisfies StaffRole[];

export const roleWords: Record<Role, RoleWords> = {
  ADMIN: {
    title: 'Administrator',
    noun: 'an administrator',
    may: 'Does everything that editors do, and decides who works here.',
  },
  EDITOR: {
    title: 'Editor',
    noun: 'an editor',
    may: 'Writes, edits and publishes in the Studio, and moderates discussions.',
  },
  CONTRIBUTOR: {
    title: 'Contributor',
    noun: 'a contributor',
    may: 'Writes drafts in the Studio, which an editor publishes.',
  },
  MODERATOR: {
    title: 'Moderator',
    noun: 'a moderator',
    may: 'Moderates discussions; sees what is in the Studio and changes nothing there.',
  },
  READER: {
    title: 'Reader',
    noun: 'a reader',
    may: 'Reads the site and takes part in discussions.',
  },
};

/** Whether a change would leave nobody who decides who works here. */
export function leavesNoAdministrator(
  administrators: readonly string[],
  personId: string,
  to: Role,
): boolean {
  return to !== 'ADMIN' && administrators.every((id) => id === personId);
}

/** What can't be done, each with a sentence that says what to do instead. */
export const peopleErrors = {
  EmailInvalid: 'That is not a complete e-mail address. It looks like name@example.org.',
  AlreadyHere:
    'Somebody with that address works here already, in another role. Change their role in the list.',
  MailFailed:
    'They have the role now, but the invitation could not be mailed. Add them once more in a few minutes to send it again.',
  LastAdministrator:
    'This is the only administrator. Make somebody else an administrator first; then this role can change.',
  StudioUnavailable:
    'The Studio’s content store doesn’t answer, so open work there could not be ended and nothing was changed. Try again in a minute.',
  BylineUnknown: 'There is no author like that any more. Choose another one.',
  BylineTaken: 'Another account writes as this author already. Take the byline from that account first.',
  Gone: 'There is no account like that any more.',
} as const;

export type PeopleError = keyof typeof peopleErrors;
