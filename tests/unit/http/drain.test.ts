import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';

/** As Next ends: no more connections, and over once the last is gone. */
const site = `
  const { createServer } = await import('node:http');
  const server = createServer(async (request, response) => {
    if (request.url === '/ending') return response.end(String(processEnding().aborted));
    let body = '';
    for await (const chunk of request) body += chunk;
    response.end('kept ' + body);
  });
  server.keepAliveTimeout = 60_000;
  process.on('SIGTERM', () => server.close(() => process.exit(143)));
  const { drainAtEnd } = await import('#lib/http/drain.ts');
  const { processEnding } = await import('#lib/jobs/ending.ts');
  // As what sends traces does.
  if (process.argv[2]) processEnding();
  drainAtEnd(Number(process.argv[1]));
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

async function start(delay: number, asked = '') {
  const child = spawn(process.execPath, ['--input-type=module', '-e', site, String(delay), asked], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ended, port: Number(port.toString()) };
}

/** A request whose body comes in two parts. */
function slowPost(port: number) {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write('POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf ');
  return { rest: () => socket.write('whole'), closed: once(socket, 'close').then(() => answer) };
}

test('a request that is being sent is answered, and its connection then ends the process', async () => {
  const { child, ended, port } = await start(0);
  const post = slowPost(port);
  await fetch(`http://127.0.0.1:${port}/ending`).then((answer) => answer.text());
  child.kill('SIGTERM');
  await expect.poll(() => fetch(`http://127.0.0.1:${port}/ending`).catch(() => 'refused')).toBe('refused');
  expect(child.exitCode).toBe(null);
  post.rest();
  expect(await post.closed).toMatch(/^HTTP\/1\.1 200[^]*kept half whole/);
  expect((await ended)[0]).toBe(143);
});

test.each([
  ['', ''],
  [', also where somebody asked for the end before', 'asked'],
])('for a while others are told that it ends, and are answered%s', async (_title, asked) => {
  const { child, ended, port } = await start(3000, asked);
  const ask = () => fetch(`http://127.0.0.1:${port}/ending`);
  expect(await (await ask()).text()).toBe('false');
  child.kill('SIGTERM');
  const told = async () => {
    const answer = await ask();
    return [await answer.text(), answer.headers.get('connection')];
  };
  await expect.poll(told, { interval: 20, timeout: 2500 }).toEqual(['true', 'close']);
  expect((await ended)[0]).toBe(143);
});
