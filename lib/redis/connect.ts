import { createClient, RESP_TYPES } from '@redis/client';
import { within } from '#lib/within.ts';

/** How long a request waits for Redis before it goes without, in milliseconds. */
const patience = 250;
/** After a failure Redis is asked this often whether it is well again, in milliseconds; nobody waits meanwhile. */
const askAgain = 1000;

const connect = (url: string) =>
  createClient({
    url,
    disableOfflineQueue: true,
    // A connection over which nothing comes back is given up; while all is well, a ping now and then brings something.
    pingInterval: 4_000,
    socket: {
      connectTimeout: 2_000,
      socketTimeout: 10_000,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 5_000),
    },
  }).withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });

type Client = ReturnType<typeof connect>;

/** A Redis that may be away at any time. */
export type Redis = {
  /** Runs a command. Throws at once where there is no connection, and where no answer comes in time. */
  run<T>(command: (client: Client) => Promise<T>): Promise<T>;
  close(): void;
};

/**
 * Connects by itself, again and again where it has to. A Redis that takes too long is left alone until it answers in time
 * again, so that only those wait for it who came before that was known.
 */
export function connectRedis(url: string): Redis {
  const client = connect(url);
  // Each command that fails says why; an error without a listener would end the process.
  client.on('error', () => {});
  client.connect().catch(() => {});
  let resting = false;
  let timer: NodeJS.Timeout | undefined;

  const rest = (): void => {
    if (resting) return;
    resting = true;
    timer = setInterval(() => void ask(), askAgain).unref();
  };
  const ask = async (): Promise<void> => {
    if (!client.isReady) return;
    try {
      await inTime(client.ping());
    } catch {
      return;
    }
    resting = false;
    clearInterval(timer);
  };

  return {
    run: async (command) => {
      if (!client.isReady) throw new Error('there is no connection to Redis');
      if (resting) throw new Error('Redis took too long, and is left alone until it answers again');
      return inTime(command(client), rest);
    },
    close: () => {
      clearInterval(timer);
      client.destroy();
    },
  };
}

/** The client's own time-out ends when a command is sent, so that a server that hangs would be waited for. */
function inTime<T>(work: Promise<T>, whenLate: () => void = () => {}): Promise<T> {
  return within(patience, work, () => {
    whenLate();
    return new Error(`Redis took longer than ${patience} ms`);
  });
}
