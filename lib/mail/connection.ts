/**
 * A mail server's address with how long to wait for it, in milliseconds: to connect and be greeted, and while it is silent.
 * Nodemailer takes these from the address alone where it is given one. What the address says already holds.
 */
export function withTimeouts(address: string, connecting: number, silence: number): string {
  const url = new URL(address);
  for (const [name, ms] of Object.entries({
    connectionTimeout: connecting,
    greetingTimeout: connecting,
    dnsTimeout: connecting,
    socketTimeout: silence,
  }))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  return url.href;
}
