import { createClient } from '@sanity/client';
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { z } from 'zod';
import type { Env } from '../../../lib/settings.ts';
import { checkHostedSanity } from '../checks.ts';
import { openContent } from '../content.ts';
import { broken, note, well, type Finding, type Look } from './finding.ts';
import { aheadOf } from './machine.ts';

/** In milliseconds. */
const patience = 10_000;

/** Whether content can be read; and how the clock of whoever has it is. */
export function lookAtContent({ content }: Env, tellClock: (ahead: number) => void): Look {
  return async () => {
    if (content.mode === 'hosted') {
      await checkHostedSanity(content);
      const asked = Date.now();
      const answer = await fetch(`https://${content.projectId}.api.sanity.io/v1/ping`, {
        signal: AbortSignal.timeout(patience),
      });
      const ahead = aheadOf(answer, asked);
      if (ahead !== null) tellClock(ahead);
    }
    const opened = await openContent('read');
    try {
      const articles = await opened.client.fetch<number>(
        'count(*[_type == "article" && !(_id in path("drafts.**"))])',
      );
      return articles === 0
        ? note(`${opened.name} has no article yet.`)
        : well(`${opened.name}: ${articles} articles.`);
    } finally {
      await opened.close();
    }
  };
}

/** Whether the tokens of hosted Sanity may do what they are for. Nothing is written. */
export function lookAtTokens({ content }: Env): Look {
  return async () => {
    if (content.mode === 'embedded') return well('The embedded content store has its own.');
    const { projectId, dataset, apiVersion, readToken, writeToken } = content;
    if (readToken === null)
      return note(
        'SANITY_READ_TOKEN is not set: editors get no previews. Make one with viewer access in sanity.io/manage.',
      );
    if (writeToken === null)
      return note(
        'SANITY_WRITE_TOKEN is not set: an article’s former addresses are lost when it is renamed. Make one with editor access.',
      );
    const client = createClient({
      projectId,
      dataset,
      apiVersion,
      token: writeToken,
      useCdn: false,
      timeout: patience,
    });
    const refused = await client
      .mutate([{ create: { _type: 'gazette.doctor' } }], { dryRun: true })
      .then(() => null, statusOf);
    if (refused === 401 || refused === 403)
      return broken(
        'SANITY_WRITE_TOKEN: the token may not write: make one with editor access in sanity.io/manage.',
      );
    return refused === null
      ? well('The read token reads, the write token may write.')
      : note(`Whether the write token may write couldn’t be found out: Sanity answers ${refused}.`);
  };
}

const statusOf = (error: unknown): number =>
  z.object({ statusCode: z.number() }).safeParse(error).data?.statusCode ?? 0;

type Reached = { isUp: boolean; finding: Omit<Finding, 'part'> };

/** Whether the site runs where readers find it, and what it says of itself. */
export async function askSite({ siteUrl }: Env): Promise<Reached> {
  try {
    const answer = await fetch(`${siteUrl}/api/health/ready`, { signal: AbortSignal.timeout(patience) });
    const report = z.looseObject({ status: z.string() }).safeParse(await answer.json()).data;
    if (!report)
      return {
        isUp: false,
        finding: broken(`SITE_URL: something else answers at ${siteUrl}: correct the address.`),
      };
    const down = Object.entries(report).filter(([, state]) => state === 'down' || state === 'pending');
    const without = down.map(([part, state]) => `${part} ${String(state)}`).join(', ');
    if (answer.status !== 200)
      return {
        isUp: true,
        finding: broken(
          `The site at ${siteUrl} can take no requests (${without || 'it is ending'}): see its log.`,
        ),
      };
    return {
      isUp: true,
      finding: without
        ? note(`The site at ${siteUrl} runs, but reports: ${without}.`)
        : well(`The site runs at ${siteUrl}.`),
    };
  } catch {
    return {
      isUp: false,
      finding: note(`The site doesn’t answer at ${siteUrl}: start it with "npm start", or correct SITE_URL.`),
    };
  }
}

/** Whether the site hears of changes: sends it a signed one of a document that nothing shows, as the CMS would. */
export function lookAtWebhook({ siteUrl, content }: Env, isUp: boolean): Look {
  return async () => {
    const { webhookSecret } = content;
    if (webhookSecret === null)
      return broken(
        'SANITY_WEBHOOK_SECRET is not set: published changes are seen late. Set it, and in sanity.io/manage give the webhook the same.',
      );
    if (!isUp) return note('The secret is set. Whether the site takes changes can be tried once it runs.');
    const body = JSON.stringify({ _id: 'gazette-doctor', _type: 'gazette.doctor', operation: 'update' });
    const answer = await fetch(`${siteUrl}/api/webhooks/sanity`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, Date.now(), webhookSecret),
      },
      body,
      signal: AbortSignal.timeout(patience),
    });
    if (answer.ok)
      return well(
        content.mode === 'hosted'
          ? 'The site takes signed changes. That Sanity sends them is seen in sanity.io/manage, under the webhook’s attempts.'
          : 'The site takes signed changes.',
      );
    return broken(
      answer.status === 401
        ? 'SANITY_WEBHOOK_SECRET: the site that runs has another one: set the same for both, and start it again.'
        : `The site answers ${answer.status} to a signed change: is it, and not the proxy before it, that answers at ${siteUrl}/api/webhooks/sanity?`,
    );
  };
}
