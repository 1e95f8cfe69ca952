import { answerTo, type ErrorCode } from '../errors.ts';
import type { Failure } from '../result.ts';
import { leadingReason } from './combine.ts';
import { duration, inWords } from './words.ts';
import type { Config, Finding } from './types.ts';

/** What to tell the author of a refused comment; with numbers where the rules of now have some. */
export function refusalOf(findings: readonly Finding[], { maxLength }: Pick<Config, 'maxLength'>): Failure {
  const code = leadingReason(findings) ?? 'bad_request';
  if (code === 'too_long') return { code, message: messageOf(code, { maxLength }) };
  const wait = findings.find((finding) => finding.code === code)?.wait;
  if (code === 'slow_mode' && wait !== undefined)
    return {
      code,
      message: `This discussion is slowed down. You can post again in ${duration(wait)}.`,
      retryAfter: wait,
    };
  return { code };
}

/** The sentence that goes with a code, with the number that holds where it is about one. */
export function messageOf(code: ErrorCode, { maxLength }: Pick<Config, 'maxLength'>): string {
  return code === 'too_long'
    ? `That is too long. Keep it to ${maxLength.toLocaleString('en-GB')} characters.`
    : answerTo(code).message;
}

/** Why a comment can't be changed any more. */
export function editOver({ editMinutes }: Pick<Config, 'editMinutes'>): Failure {
  return {
    code: 'edit_over',
    message:
      editMinutes === 0
        ? 'A comment can’t be changed here. You can withdraw it, or add a reply.'
        : `A comment can be changed for ${inWords(editMinutes, 'minute')}. You can withdraw it, or add a reply.`,
  };
}
