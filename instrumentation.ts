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
}
