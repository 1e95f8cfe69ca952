import { Client, type ClientConfig } from 'pg';

/** Runs `work` with a connection of its own, which ends with it. */
export async function withClient<T>(
  settings: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(settings);
  // What fails says so itself; an error without a listener would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
