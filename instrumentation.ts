/** Runs once, before the site takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { notePeers } = await import('./lib/auth/client-address.ts');
  notePeers();
  const { sendOneLocation } = await import('./lib/http/one-location.ts');
  sendOneLocation();
  const { sendStandIns } = await import('./lib/http/stand-ins.ts');
  sendStandIns();
  const { refuseMalformedAddresses } = await import('./lib/http/malformed-addresses.ts');
  refuseMalformedAddresses();
  // A build makes pages, and does nothing else.
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  const { env } = await import('./lib/env.ts');
  const { processEnding } = await import('./lib/jobs/ending.ts');
  processEnding();
  const { startTicking } = await import('./lib/jobs/tick.ts');
  if (env.outbox === 'app') startTicking(env.auth.secret);
}
