import { execFile } from 'node:child_process';
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { findProgram } from '../../support/find-program.ts';

/** How many requests for a page are answered in a second. */

const wrk = findProgram('wrk');

/** What asks: wrk, or where it isn't there this process, which is slower than nginx is. */
export const asker = wrk ? 'wrk' : 'Node';

/** Answers per second, of all these addresses together, to `connections` that each ask again at once. Throws where one fails. */
export async function requestsPerSecond(
  urls: readonly string[],
  { seconds, connections, encoding }: { seconds: number; connections: number; encoding: 'gzip' | 'identity' },
): Promise<number> {
  const each = connections / urls.length;
  const rates = await Promise.all(
    urls.map((url) =>
      wrk ? byWrk(wrk, url, seconds, each, encoding) : byNode(url, seconds, each, encoding),
    ),
  );
  return rates.reduce((sum, rate) => sum + rate, 0);
}

async function byWrk(
  path: string,
  url: string,
  seconds: number,
  connections: number,
  encoding: string,
): Promise<number> {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`];
  const { stdout } = await promisify(execFile)(path, [...options, url]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} failed:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

async function byNode(url: string, seconds: number, connections: number, encoding: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  const once = () =>
    new Promise<void>((done, fail) => {
      request(url, { agent, headers: { 'accept-encoding': encoding } }, (response) => {
        if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}`));
        response.resume().once('end', done).once('error', fail);
      })
        .once('error', fail)
        .end();
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (; performance.now() < end; answered += 1) await once();
    }),
  );
  agent.destroy();
  return answered / seconds;
}
