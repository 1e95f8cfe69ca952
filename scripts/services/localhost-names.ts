import dns from 'node:dns';

/**
 * Loaded before a program: for it, every name under `localhost` is this machine, as RFC 6761 asks of resolvers and
 * browsers do. Sanity’s command line puts the project before the host (`gazette.localhost`), which not every system
 * resolves.
 */
dns.lookup = new Proxy(dns.lookup, {
  apply: (lookup, self, [hostname, ...rest]: [unknown, ...unknown[]]) =>
    Reflect.apply(lookup, self, [isLocal(hostname) ? '127.0.0.1' : hostname, ...rest]),
});

function isLocal(hostname: unknown): boolean {
  return typeof hostname === 'string' && /(^|\.)localhost\.?$/i.test(hostname);
}
