import type { Instrumentation } from 'next';

/** Runs once, before the site takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { notePeers } = await import('./lib/auth/client-address.ts');
  notePeers();
  const { sendCacheHeaders } = await import('./lib/http/cache-headers.ts');
  sendCacheHeaders();
  const { sendKeptPages } = await import('./lib/http/kept-pages.ts');
  sendKeptPages();
  const { sendOneLocation } = await import('./lib/http/one-location.ts');
  sendOneLocation();
  const { isForStandIn, sendStandIns } = await import('./lib/http/stand-ins.ts');
  sendStandIns();
  const { refuseMalformedAddresses } = await import('./lib/http/malformed-addresses.ts');
  refuseMalformedAddresses();
  // A build makes pages, and does nothing else.
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  const { env } = await import('./lib/env.ts');
  if (env.tracing) (await import('./lib/tracing.ts')).startTracing();
  const figures = env.metricsToken === null ? null : (await import('./lib/metrics/registry.ts')).metrics();
  const { observeRequests } = await import('./lib/http/observe-requests.ts');
  const { routeNames } = await import('./lib/http/route-names.ts');
  const { logRequest } = await import('./lib/log/request-line.ts');
  observeRequests({
    // Named in next.config.ts.
    routeOf: routeNames((process.env.GAZETTE_ROUTES ?? '').split(' ')),
    isInner: isForStandIn,
    onAnswered: (answered) => {
      if (env.production) logRequest(answered);
      figures?.observe(answered);
    },
  });
  if (env.production) {
    const { structureConsole } = await import('./lib/log/console.ts');
    structureConsole();
    const { drainAtEnd } = await import('./lib/http/drain.ts');
    drainAtEnd(env.shutdownDelay);
  }
  const { db } = await import('./lib/db.ts');
  const { followChanges } = await import('./lib/cache/follow-changes.ts');
  followChanges(db);
  if (env.redisUrl && env.production) {
    const { shareEntries } = await import('./lib/cache/redis/share-entries.ts');
    shareEntries(env.redisUrl, env.siteUrl);
  }
  const { sendSecurityHeaders } = await import('./lib/http/security-hook.ts');
  sendSecurityHeaders(env);
  const { startTicking } = await import('./lib/jobs/tick.ts');
  if (env.outbox === 'app') startTicking(env.auth.secret);
}

/** Notes what went wrong by the digest that the page which readers get in its place names. */
export const onRequestError: Instrumentation.onRequestError = async (error, _, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./lib/log/log.ts');
  log.error('A request failed', { page: routePath, kind: routeType, error });
};
