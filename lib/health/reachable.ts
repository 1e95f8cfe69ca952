import { connect } from 'node:net';

/**
 * Resolves once the server that an address names takes a connection, which is closed at once. Rejects where it takes none
 * within `ms`. `defaultPort` for an address without a port.
 */
export function reachable(address: string, defaultPort: number, ms: number): Promise<void> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect({
      // IPv6 addresses are in brackets in a URL, and nowhere else.
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || defaultPort,
      timeout: ms,
    });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(new Error('no connection in time')));
    socket.once('error', reject);
  });
}
