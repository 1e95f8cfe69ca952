import { log } from '#lib/log/log.ts';
import { processEnding } from './ending.ts';

/** In milliseconds. */
const every = 5000;

/** What takes longer goes on, and the next who asks takes what is left. */
const patience = 5 * 60_000;

/**
 * Has the app look every few seconds for work that no request of a reader led to: what is due later, what failed, and
 * jobs. It asks itself by HTTP, as only within a request Next lets pages be made fresh; and as Next answers the
 * requests that it has before it ends, what was begun is finished. Keeps nothing from ending.
 */
export function startTicking(secret: string): void {
  let asking = false;
  let wasWell = true;
  const tick = async (): Promise<void> => {
    // Next sets it to the port that it listens at.
    const port = process.env.PORT;
    if (asking || !port || processEnding().aborted) return;
    asking = true;
    try {
      const well = await askForWork(`http://127.0.0.1:${port}`, secret);
      if (wasWell && !well) log.error('The app could not ask itself for work that is due');
      wasWell = well;
    } finally {
      asking = false;
    }
  };
  setInterval(() => void tick(), every).unref();
}

/** Asks the app at `site` to do what is due. False where it doesn't, for whatever reason. */
async function askForWork(site: string, secret: string): Promise<boolean> {
  try {
    const answer = await fetch(`${site}/api/outbox`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
