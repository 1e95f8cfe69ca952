import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server of this machine that a test can take away: what goes wrong between machines, on one. */
export type Wire = {
  /** Where the server is reached by this wire. */
  port: number;
  /** Ends every connection, and refuses new ones. */
  cut(): void;
  /** Connections stay, and nothing comes through any more; what is sent meanwhile waits. */
  hang(): void;
  /** It is as it was. What waited goes on its way. */
  mend(): void;
  close(): Promise<void>;
};

/** Lays a wire to the server at `port`. */
export async function layWire(port: number): Promise<Wire> {
  let state: 'whole' | 'cut' | 'hung' = 'whole';
  const ends = new Set<Socket>();
  const join = (near: Socket) => {
    if (state === 'cut') return near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      // The one that is left has nobody to talk to.
      from.on('error', () => to.destroy()).on('close', () => (ends.delete(from), to.destroy()));
      from.on('data', (part) => to.write(part));
      if (state === 'hung') from.pause();
    }
    return near;
  };
  const server = createServer(join).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    state = 'cut';
    for (const end of ends) end.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    hang() {
      state = 'hung';
      for (const end of ends) end.pause();
    },
    mend() {
      state = 'whole';
      for (const end of ends) end.resume();
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
