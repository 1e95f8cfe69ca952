import type { Role } from '#prisma/generated/enums.ts';
import { closeStudioSessions } from '#lib/auth/studio-session.ts';
import { noteChangedAuthor } from '#lib/comments/store/author.ts';
import { inTransaction, type Tx } from '#lib/comments/store/transaction.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { leavesNoAdministrator, type PeopleError } from './roles.ts';
