import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { trace } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, test } from 'vitest';

let collector: Server;
const received: string[] = [];

beforeAll(async () => {
  collector = createServer((request, response) => {
    void (async () => {
      received.push(`${request.method} ${request.url} ${await text(request)}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    })();
  });
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => {
  trace.disable();
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  collector.close();
});

test('a collector gets spans, which say what took how long and of nobody', async () => {
  const { startTracing } = await import('#lib/tracing.ts');
  startTracing();
  const tracer = trace.getTracer('next.js');
  tracer.startActiveSpan('GET /sign-in/confirm?token=the-secret-1', (span) => {
    span.setAttributes({
      'http.route': '/sign-in/confirm',
      'http.target': '/sign-in/confirm?email=ada%40example.org&token=the-secret-2',
      'http.user_agent': 'A browser of Ada',
    });
    span.recordException(new Error('no mail to ada@example.org'));
    tracer.startSpan('render route').end();
    span.end();
  });
  await expect.poll(() => received.join('\n'), { timeout: 5000 }).toContain('render route');
  const all = received.join('\n');
  expect(all).toMatch(/^POST \/v1\/traces \{"resourceSpans"/);
  expect(all).toContain('"gazette"');
  expect(all).toContain('/sign-in/confirm');
  for (const secret of ['the-secret', 'ada@', 'ada%40', 'of Ada']) expect(all).not.toContain(secret);
  const spans = [...all.matchAll(/"traceId":"(\w+)"/g)].map(([, id]) => id);
  expect(new Set(spans).size).toBe(1);
});
