import { z } from 'zod';
import type { ToxicityPort } from './toxicity.ts';

const answer = z.object({ score: z.number().min(0).max(1) });

/** Any service that takes `{ "text": "…" }` by POST and answers `{ "score": 0.0 to 1.0 }`. */
export function httpToxicity(address: string): ToxicityPort {
  return {
    async check(text, signal) {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ text }),
        signal,
      });
      if (!response.ok) throw new Error(`It answered with status ${response.status}.`);
      return answer.parse(await response.json());
    },
  };
}
