import type { Facts, Opinion } from '../policy/types.ts';
import type { Outside } from '../ports/outside.ts';
import type { Submission } from '../ports/spam.ts';

/** How long services outside may take together, in milliseconds: a reader waits for them. */
const budget = 800;

type Opinions = Pick<Facts, 'spam' | 'toxicity'>;

/**
 * Asks the services outside about a comment, all at once. Before the transaction, so that nobody waits for them with an
 * article locked. Never throws and never takes longer than the budget: one that fails is an opinion, too.
 */
export async function askOutside({ spam, toxicity }: Outside, submission: Submission): Promise<Opinions> {
  const [spamOpinion, toxicityOpinion] = await Promise.all([
    spam && withinBudget((signal) => spam.check(submission, signal)),
    toxicity && withinBudget((signal) => toxicity.check(submission.text, signal)),
  ]);
  return { spam: spamOpinion, toxicity: toxicityOpinion };
}

/** A service that doesn't heed the signal is left to itself. */
async function withinBudget(
  ask: (signal: AbortSignal) => Promise<{ score: number; detail?: string }>,
): Promise<Opinion> {
  const ended = new AbortController();
  const slow = Promise.withResolvers<Opinion>();
  const timer = setTimeout(() => {
    slow.resolve({ ok: false, why: `no answer within ${budget} ms` });
    ended.abort();
  }, budget);
  const asked = (async (): Promise<Opinion> => {
    try {
      return { ok: true, ...(await ask(ended.signal)) };
    } catch (error) {
      return { ok: false, why: whyOf(error) };
    }
  })();
  try {
    return await Promise.race([slow.promise, asked]);
  } finally {
    clearTimeout(timer);
  }
}

/** Kept with the decision and read by moderators, so in a few words. */
function whyOf(error: unknown): string {
  const message =
    error instanceof Error
      ? error.name === 'ZodError'
        ? 'not the answer that was expected'
        : error.message
      : String(error);
  return message.slice(0, 120);
}
