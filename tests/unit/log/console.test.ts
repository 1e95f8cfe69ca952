import { afterEach, expect, test, vi } from 'vitest';
import { asked } from '#lib/log/request.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('what is printed is a line of the log, and one fault of a request is printed once', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.resetModules();
  const own = { ...console };
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(...String(text).trim().split('\n'));
    return true;
  });
  try {
    const { structureConsole } = await import('#lib/log/console.ts');
    structureConsole();
    const fault = Object.assign(new Error('no mail to ada@example.org'), { digest: '123' });
    const request = { id: 'request-1', method: 'GET', route: '/' };
    for (const _ of [1, 2]) asked.run(request, () => console.error('\u001B[31m⨯\u001B[39m', fault));
    asked.run({ ...request, id: 'request-2' }, () => console.error('⨯', fault));
    console.warn('From %s', 'ada@example.org', { of: 'a library' });
  } finally {
    write.mockRestore();
    Object.assign(console, own);
  }
  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(said).toMatchObject([
    { level: 'error', message: 'Something was thrown', requestId: 'request-1', error: { digest: '123' } },
    { level: 'error', message: 'Something was thrown', requestId: 'request-2' },
    { level: 'warn', message: "From [e-mail] { of: 'a library' }" },
  ]);
  expect(lines.join()).not.toContain('ada@');
});
