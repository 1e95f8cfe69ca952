import { createSignInLink } from '#lib/auth/one-time-token.ts';
import { normalizeEmail } from '#lib/auth/email-address.ts';
import { noteChangedAuthor } from '#lib/comments/store/author.ts';
import { inTransaction } from '#lib/comments/store/transaction.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log/log.ts';
import { sendMailNow } from '#lib/mail/send.ts';
import { roleWords, type PeopleError, type StaffRole } from './roles.ts';

type InviteError = Extract<PeopleError, 'EmailInvalid' | 'AlreadyHere' | 'MailFailed'>;

const linkDays = 7;

/**
 * Gives a reader's account a role, or makes an account that has it, and mails a link that signs in. Inviting somebody
 * who has that very role already mails another link. With `MailFailed` the role is given all the same, as anybody can
 * sign in without an invitation. Resolves with the address.
 */
export async function invite(
  input: string,
  role: StaffRole,
): Promise<{ ok: true; value: string } | { ok: false; error: InviteError }> {
  const email = normalizeEmail(input);
  if (email === null) return { ok: false, error: 'EmailInvalid' };
  if (!(await give(email, role))) return { ok: false, error: 'AlreadyHere' };
  try {
    await mailInvitation(email, role);
    return { ok: true, value: email };
  } catch (error) {
    log.error('An invitation could not be mailed', { error });
    return { ok: false, error: 'MailFailed' };
  }
}

/** Whether `email` has the role afterwards: another role than a reader's is not replaced. */
function give(email: string, role: StaffRole): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await tx.user.createMany({ data: [{ email }], skipDuplicates: true });
    const now = new Date();
    const { count } = await tx.user.updateMany({
      where: { email, role: 'READER' },
      data: { role, roleSince: now },
    });
    const person = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true, role: true } });
    if (count > 0) await noteChangedAuthor(tx, person.id, now);
    return person.role === role;
  });
}

async function mailInvitation(email: string, role: StaffRole): Promise<void> {
  const { host } = new URL(env.siteUrl);
  const { noun, may } = roleWords[role];
  const start = env.content.mode === 'embedded' ? '/studio' : '/account';
  const url = await createSignInLink(email, start, linkDays * 24 * 60 * 60);
  await sendMailNow({
    to: email,
    subject: `Welcome to the newsroom of ${host}`,
    text: `You are ${noun} at ${host} now.

${may}

Open this link to sign in and begin:

${url}

It works once, within ${linkDays} days, and asks you to press a button first. Later,
sign in with this address at ${env.siteUrl}/sign-in.

If you don't know what this is about, you need not do anything.
`,
  });
}
