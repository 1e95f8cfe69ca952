import type { SetNameError } from './set-display-name.ts';

/** What can go wrong with a sign-in form, each with a sentence that says what to do. */
export const signInErrors = {
  EmailInvalid: 'That is not a complete e-mail address. It looks like name@example.org.',
  TooMany: 'Too many sign-in links were asked for. Wait an hour, or use the newest mail that you got.',
  MailFailed: 'The mail could not be sent. Check the address, and try again in a few minutes.',
  ProviderUnknown: 'That way to sign in is not offered here. Use one of these.',
  ProviderFailed: 'That service does not answer just now. Try again later, or sign in by e-mail.',
} as const;

export type SignInError = keyof typeof signInErrors;

export const nameErrors: Record<SetNameError, string> = {
  short: 'A name needs at least two letters or digits.',
  long: 'That is too long: a name has at most 40 characters.',
  characters: 'Use letters, digits, spaces and . , ’ ( ) & - only.',
  address: 'A name can’t be a web address.',
  staff: 'That name would look like somebody of the newsroom. Choose another one.',
  reserved: 'That word has another meaning here. Choose another name.',
  taken: 'Somebody else has that name, or one that looks the same. Choose another one.',
  often: 'You changed your name many times today. Try again tomorrow.',
};

type Explanation = { title: string; text: string };

const cancelled: Explanation = {
  title: 'You were not signed in',
  text: 'The service did not let you through, or you chose to stop. You can try again, or sign in by e-mail.',
};

const explanations: Record<string, Explanation> = {
  Verification: {
    title: 'This link no longer works',
    text: 'A sign-in link works once, within 24 hours; an invitation’s within 7 days. This one was used already, or is older. Ask for a new one.',
  },
  OAuthAccountNotLinked: {
    title: 'You already have an account',
    text: 'There is an account here that this sign-in does not belong to yet. So that nobody can take over somebody else’s account, sign in by e-mail first; then connect the service on your account page.',
  },
  EmailNotVerified: {
    title: 'Your e-mail address is not confirmed',
    text: 'That service did not say that the address of your account is really yours. Confirm it there, or sign in by e-mail here.',
  },
  OAuthCallback: cancelled,
  AccessDenied: cancelled,
  NewsroomOnly: {
    title: 'The Studio is for the newsroom',
    text: 'You are signed in with a reader’s account. To write and edit here, ask an administrator to add you to the newsroom; then open the Studio again.',
  },
  StudioUnavailable: {
    title: 'The Studio can’t be opened just now',
    text: 'The content store does not answer. Wait a minute, then open the Studio again.',
  },
};

/** An error page's words for next-auth's codes and our own. */
export function explain(code: string | undefined): Explanation {
  return (
    (code !== undefined && Object.hasOwn(explanations, code) ? explanations[code] : undefined) ?? {
      title: 'Signing in did not work',
      text: 'Something went wrong on the way. You are not signed in. Try again; if it happens again, sign in by e-mail.',
    }
  );
}
