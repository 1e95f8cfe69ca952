import { Agent, request } from 'node:http';

/** One reading of the page. */
export type Read = {
  /** In milliseconds since the process began, as are all times here. */
  began: number;
  ms: number;
  /** The number of the edit that it shows. */
  edit: number;
};

export type Readers = {
  reads: Read[];
  faults: string[];
  /** Has them stop, and waits for what they still read. */
  stop(): Promise<void>;
};

const shown = /Edit number (\d+)/;

/** `count` readers who each read the page again and again, with a pause of `pauseMs` between. */
export function startReaders(url: string, count: number, pauseMs: number): Readers {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const reads: Read[] = [];
  const faults: string[] = [];
  const end = new AbortController();
  const all = Array.from({ length: count }, async (_, at) => {
    // Not all in the same moment.
    await pause((pauseMs * at) / count);
    while (!end.signal.aborted) {
      const began = performance.now();
      try {
        const page = await read(url, agent);
        reads.push({
          began,
          ms: performance.now() - began,
          edit: Number(shown.exec(page)?.[1] ?? Number.NaN),
        });
      } catch (error) {
        faults.push(String(error));
      }
      await pause(pauseMs);
    }
  });
  return {
    reads,
    faults,
    async stop() {
      end.abort();
      await Promise.all(all);
      agent.destroy();
    },
  };
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** As browsers ask, but uncompressed: what is measured is the site, not how fast this process unpacks. */
function read(url: string, agent: Agent): Promise<string> {
  return new Promise((done, fail) => {
    request(url, { agent, headers: { 'accept-encoding': 'identity' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', fail);
      response.once('end', () =>
        response.statusCode === 200
          ? done(Buffer.concat(parts).toString('latin1'))
          : fail(new Error(`a page was answered ${response.statusCode}`)),
      );
    })
      .once('error', fail)
      .end();
  });
}

/** The time that `share` of the reads took no longer than. */
export function percentile(reads: readonly Read[], share: number): number {
  const times = reads.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}
