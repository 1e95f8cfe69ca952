import type { SpamPort, Submission } from './spam.ts';

type Options = {
  key: string;
  /** Base of the service's addresses. */
  endpoint: string;
  siteUrl: string;
};

/** Akismet requires an address; where none is known, as of what a moderator decides later, it gets this one. */
const unknownAddress = '0.0.0.0';

/** Spam as Akismet sees it (akismet.com/developers). It says yes or no, and of some spam that it may go unread. */
export function akismet({ key, endpoint, siteUrl }: Options): SpamPort {
  const ask = async (method: string, submission: Submission, signal: AbortSignal): Promise<Response> => {
    const response = await fetch(`${endpoint}/1.1/${method}`, {
      method: 'POST',
      headers: { 'user-agent': 'Gazette/1.0 | Gazette/1.0' },
      body: fieldsOf(submission, { key, siteUrl }),
      signal,
    });
    if (!response.ok) throw new Error(`Akismet answered with status ${response.status}.`);
    return response;
  };

  return {
    async check(submission, signal) {
      const response = await ask('comment-check', submission, signal);
      const answer = (await response.text()).trim();
      if (answer === 'false') return { score: 0 };
      if (answer !== 'true') {
        const help = response.headers.get('x-akismet-debug-help') ?? answer.slice(0, 60);
        throw new Error(`Akismet could not say: ${help}`);
      }
      return response.headers.get('x-akismet-pro-tip') === 'discard'
        ? { score: 1, detail: 'blatant' }
        : { score: 0.9 };
    },

    async learn(submission, as, signal) {
      await ask(`submit-${as}`, submission, signal);
    },
  };
}

function fieldsOf(
  { text, author, permalink, isReply, isEdit, sent }: Submission,
  { key, siteUrl }: Pick<Options, 'key' | 'siteUrl'>,
): URLSearchParams {
  return new URLSearchParams({
    api_key: key,
    blog: siteUrl,
    blog_charset: 'UTF-8',
    user_ip: sent.address ?? unknownAddress,
    user_agent: sent.userAgent ?? '',
    permalink,
    comment_type: isReply ? 'reply' : 'comment',
    comment_author: author.name ?? '',
    comment_author_email: author.email,
    comment_content: text,
    ...(isEdit && { recheck_reason: 'edit' }),
  });
}
