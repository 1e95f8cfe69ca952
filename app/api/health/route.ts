import { env } from '#lib/env.ts';
import { db } from '#lib/db.ts';

const limitMs = 3000;

/** 200 while the site can read its content and its database; 503 with the part that is down otherwise. */
export async function GET(): Promise<Response> {
  const [content, database] = await Promise.all([works(askContent), works(() => db.$queryRaw`select 1`)]);
  const down = [content ? null : 'content', database ? null : 'database'].filter((part) => part !== null);
  return Response.json(
    {
      status: down.length === 0 ? 'ok' : 'down',
      content: env.content.mode,
      database: env.database.mode,
      mail: env.mail.mode,
      ...(down.length > 0 ? { down } : {}),
    },
    { status: down.length === 0 ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}

async function askContent(): Promise<void> {
  const { content } = env;
  const base = content.mode === 'embedded' ? content.apiHost : `https://${content.projectId}.api.sanity.io`;
  const response = await fetch(`${base}/v${content.apiVersion}/data/query/${content.dataset}?query=true`, {
    headers: content.readToken ? { Authorization: `Bearer ${content.readToken}` } : {},
    signal: AbortSignal.timeout(limitMs),
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`the content store answers ${response.status}`);
}

async function works(check: () => Promise<unknown>): Promise<boolean> {
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error('no answer in time')), limitMs).unref();
  });
  try {
    await Promise.race([check(), late]);
    return true;
  } catch {
    return false;
  }
}
