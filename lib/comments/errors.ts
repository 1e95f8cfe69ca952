import type { RejectCode } from './policy/types.ts';

/** Everything that can go wrong with a request about comments, other than a fault of ours. */
export type ErrorCode =
  | RejectCode
  | 'bad_request'
  | 'bad_encoding'
  | 'bad_cursor'
  | 'body_too_large'
  | 'unsupported_type'
  | 'foreign_origin'
  | 'article_not_found'
  | 'comment_not_found'
  | 'not_allowed'
  | 'account_not_found'
  | 'account_protected'
  | 'own_comment'
  | 'edit_over'
  | 'illegal_transition'
  | 'version_conflict'
  | 'client_key_reused'
  | 'reader_not_found'
  | 'own_account'
  | 'staff_account'
  | 'appeal_made'
  | 'appeal_over'
  | 'email_invalid'
  | 'name_invalid'
  | 'name_taken'
  | 'link_over'
  | 'newsroom_account'
  | 'unavailable';

type Answer = { status: number; message: string };

const answers: Record<ErrorCode, Answer> = {
  sign_in_required: { status: 401, message: 'Sign in to do this. What you wrote is kept.' },
  account_banned: {
    status: 403,
    message: 'Your account is closed for discussions. Write to us if you think that this is a mistake.',
  },
  account_suspended: {
    status: 403,
    message: 'Your account can’t post for now. Write to us if you think that this is a mistake.',
  },
  display_name_missing: {
    status: 403,
    message: 'Choose a display name on your account page first; other readers see it beside your comments.',
  },
  discussion_closed: {
    status: 403,
    message: 'This discussion is closed. You can still read what was said.',
  },
  parent_unavailable: {
    status: 409,
    message: 'The comment that you are answering is no longer here. You can post yours as a new comment.',
  },
  rate_limited: {
    status: 429,
    message: 'That was a lot in a short time. Wait a minute, then post again.',
  },
  slow_mode: {
    status: 429,
    message: 'This discussion is slowed down: each reader posts one comment in a while. Try again later.',
  },
  empty: { status: 422, message: 'Write something first.' },
  too_long: { status: 422, message: 'That is too long for a comment.' },
  duplicate: { status: 409, message: 'You have said the same here already.' },
  unreadable: {
    status: 422,
    message: 'That would be hard to read. Use fewer lines, and fewer marks stacked on letters.',
  },
  link_not_allowed: {
    status: 422,
    message: 'One of the links doesn’t lead to a web page. Links have to begin with https:// or http://.',
  },
  links_not_allowed: { status: 422, message: 'This discussion takes no links. Remove them and post again.' },
  too_many_links: { status: 422, message: 'That has too many links. Keep the most useful ones.' },
  wording: {
    status: 422,
    message: 'Some of the words aren’t used here. Say it in another way and post again.',
  },
  bad_request: {
    status: 400,
    message: 'This request isn’t what is expected here. Reload the page and try again.',
  },
  bad_encoding: {
    status: 400,
    message: 'The text has characters that can’t be kept. Remove special characters and post again.',
  },
  bad_cursor: { status: 400, message: 'This page of comments can’t be found. Begin with the first page.' },
  body_too_large: { status: 413, message: 'That is far too long for a comment.' },
  unsupported_type: { status: 415, message: 'Send JSON, or a form.' },
  foreign_origin: {
    status: 403,
    message: 'This was sent from another site. Go to the article and post it there.',
  },
  article_not_found: { status: 404, message: 'There is no such article, or it isn’t published.' },
  comment_not_found: { status: 404, message: 'There is no such comment. Its author may have withdrawn it.' },
  not_allowed: { status: 403, message: 'Your account isn’t allowed to do this.' },
  account_not_found: { status: 404, message: 'There is no such account any more.' },
  account_protected: {
    status: 403,
    message: 'This account isn’t yours to act on. Ask an administrator.',
  },
  own_comment: { status: 403, message: 'This comment is yours. Others can like or report it, you can’t.' },
  edit_over: {
    status: 403,
    message: 'This comment can’t be changed any more. You can withdraw it, or add a reply.',
  },
  illegal_transition: {
    status: 409,
    message: 'That can’t be done to this comment any more. Reload to see where it stands.',
  },
  version_conflict: {
    status: 409,
    message: 'Somebody else changed this comment in the meantime. Reload to see where it stands.',
  },
  client_key_reused: {
    status: 409,
    message: 'This form was sent before with another text. Reload the page and post again.',
  },
  reader_not_found: { status: 404, message: 'There is no such reader. They may have closed their account.' },
  own_account: { status: 403, message: 'This is you. You can ignore other readers.' },
  staff_account: {
    status: 403,
    message: 'People of the newsroom can’t be ignored: they tell you what happens in a discussion.',
  },
  appeal_made: { status: 409, message: 'You have asked for another look at this comment already.' },
  appeal_over: {
    status: 403,
    message: 'This comment was taken down too long ago to be looked at again.',
  },
  email_invalid: {
    status: 422,
    message: 'That is not a complete e-mail address. It looks like name@example.org.',
  },
  name_invalid: {
    status: 422,
    message: 'That can’t be a name here. Use 2 to 40 letters, digits and spaces.',
  },
  name_taken: {
    status: 409,
    message: 'Somebody else has that name, or one that looks the same. Choose another one.',
  },
  link_over: {
    status: 404,
    message: 'This link no longer works. Write your comment again, and you get another one.',
  },
  newsroom_account: {
    status: 403,
    message:
      'Your account belongs to the newsroom. Have an administrator take your role away first; then you can delete it.',
  },
  unavailable: {
    status: 503,
    message: 'Comments can’t be reached right now. Keep this page open and try again in a minute.',
  },
};

/** The status and the sentence that go with a code. */
export function answerTo(code: ErrorCode): Answer {
  return answers[code];
}

/** Whether a text, such as one from a stored draft, is a code. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(answers, text);
}

/** The sentence of a code that a page's query names; null where it names none. */
export function sentenceOf(text: unknown): string | null {
  return typeof text === 'string' && isErrorCode(text) ? answers[text].message : null;
}
