import { expect, test } from 'vitest';
import { showsSecret } from '#lib/auth/bearer.ts';
import { count, countsOf } from '#lib/metrics/counts.ts';
import { metrics } from '#lib/metrics/registry.ts';
import type { StoredFigures } from '#lib/metrics/stored.ts';

const stored: StoredFigures = {
  queues: { held: 3, reported: 2, appeals: 1, new: 0 },
  outbox: { due: 4, waiting: 5, failed: 6, oldestDueSeconds: 7.5 },
  jobs: [{ name: 'purge', startedAt: new Date(1_000_000), failed: true }],
};

test('requests are counted by route and status, and how long they took', async () => {
  const request = { id: 'a', method: 'GET', route: '/[section]', status: 200, ms: 30, aborted: false };
  metrics().observe(request);
  metrics().observe({ ...request, ms: 300 });
  metrics().observe({ ...request, status: 503 });
  metrics().observe({ ...request, status: 200, aborted: true });
  const lines = (await metrics().text(null)).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'gazette_http_requests_total{method="GET",route="/[section]",status="200"} 2',
      'gazette_http_requests_total{method="GET",route="/[section]",status="503"} 1',
      'gazette_http_requests_total{method="GET",route="/[section]",status="aborted"} 1',
      'gazette_http_request_duration_seconds_bucket{le="0.05",route="/[section]",status="2xx"} 1',
      'gazette_http_request_duration_seconds_bucket{le="0.5",route="/[section]",status="2xx"} 2',
    ]),
  );
});

test('what was counted elsewhere is told each time as it stands, from nothing on', async () => {
  expect(countsOf('policy_decisions')).toEqual([
    { outcome: 'accept', times: 0 },
    { outcome: 'hold', times: 0 },
    { outcome: 'reject', times: 0 },
  ]);
  count('policy_decisions', 'hold');
  count('policy_decisions', 'hold');
  for (const _ of [1, 2])
    expect(await metrics().text(null)).toContain('gazette_policy_decisions_total{outcome="hold"} 2');
  expect(await metrics().text(null)).toContain('gazette_policy_decisions_total{outcome="reject"} 0');
});

test('the database’s figures are there while it answers, and not as they once were', async () => {
  const text = await metrics().text(stored);
  for (const line of [
    'gazette_database_up 1',
    'gazette_moderation_queue{queue="held"} 3',
    'gazette_outbox_tasks{state="failed"} 6',
    'gazette_outbox_oldest_due_seconds 7.5',
    'gazette_job_failed{job="purge"} 1',
    'gazette_job_last_start_seconds{job="purge"} 1000',
  ])
    expect(text).toContain(line);
  const without = await metrics().text(null);
  expect(without).toContain('gazette_database_up 0');
  expect(without).not.toContain('gazette_moderation_queue{');
});

test('the process itself is there', async () => {
  const text = await metrics().text(null);
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds'])
    expect(text).toContain(name);
});

test.each([
  ['Bearer the-right-token-0', true],
  ['Bearer the-wrong-token-0', false],
  ['Bearer the-right-token-01', false],
  ['the-right-token-0', false],
  ['', false],
])('%s shows the secret: %s', (authorization, shows) => {
  expect(showsSecret({ headers: new Headers({ authorization }) }, 'the-right-token-0')).toBe(shows);
});
