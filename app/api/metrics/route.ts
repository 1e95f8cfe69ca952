import { showsSecret } from '#lib/auth/bearer.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { askedSeldom } from '#lib/health/asked-seldom.ts';
import { plainText } from '#lib/http/conditional.ts';
import { log } from '#lib/log/log.ts';
import { readStored } from '#lib/metrics/stored.ts';

/** The figures of this process and of the database, as Prometheus reads them. Nothing is here unless METRICS_TOKEN is set. */
export async function GET(request: Request): Promise<Response> {
  if (env.metricsToken === null)
    return plainText(404, 'There are no figures here: METRICS_TOKEN is not set.');
  if (!showsSecret(request, env.metricsToken))
    return plainText(401, 'Send METRICS_TOKEN as a bearer token.', { 'WWW-Authenticate': 'Bearer' });
  const { metrics } = await import('#lib/metrics/registry.ts');
  const { text, contentType } = metrics();
  return new Response(await text(await readNow()), {
    headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' },
  });
}

/** Null where the database doesn’t answer, which is itself a figure. */
const readNow = askedSeldom(
  () =>
    readStored(db).catch((error: unknown) => {
      log.error('The figures of the database could not be read', { error });
      return null;
    }),
  1000,
);
