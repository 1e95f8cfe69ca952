import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addArticle, wireTo } from '../../support/discussion.ts';
import { metricsToken, runningInstance } from '../../support/instance.ts';
import { createReader } from '../../support/reader.ts';

const instance = runningInstance();
const ask = (headers: Record<string, string>) => fetch(`${instance.site}/api/metrics`, { headers });

async function figures(): Promise<(name: string) => number> {
  const answer = await ask({ authorization: `Bearer ${metricsToken}` });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const lines = (await answer.text()).split('\n');
  return (name) => {
    const line = lines.find((text) => text.startsWith(`${name} `));
    return line === undefined ? 0 : Number(line.slice(name.length + 1));
  };
}

test('figures are for whoever shows the token alone', async () => {
  for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: metricsToken }])
    expect((await ask(headers as Record<string, string>)).status).toBe(401);
});

test('what happens on the site is counted, wherever in it that is', async () => {
  const wire = wireTo(instance);
  const article = `metrics-${randomUUID()}`;
  const before = await figures();
  const path = await addArticle(instance, article);
  await wire.say(article, await createReader(instance.databaseUrl, 'CONTRIBUTOR'));
  const hits = 'gazette_page_cache_reads_total{outcome="hit"}';
  await expect
    .poll(
      async () => {
        // A page that changed while it was made isn't kept yet.
        expect((await wire.send(path)).status).toBe(200);
        return (await figures())(hits) - before(hits);
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0);
  const after = await figures();
  const more = (name: string) => after(name) - before(name);
  expect(more('gazette_comments_posted_total{outcome="published"}')).toBeGreaterThanOrEqual(1);
  expect(more('gazette_policy_decisions_total{outcome="accept"}')).toBeGreaterThanOrEqual(1);
  expect(more('gazette_content_changes_total{outcome="applied"}')).toBeGreaterThanOrEqual(1);
  expect(more('gazette_content_queries_total{outcome="all"}')).toBeGreaterThanOrEqual(1);
  expect(
    more('gazette_http_requests_total{method="GET",route="/[section]/[slug]",status="200"}'),
  ).toBeGreaterThanOrEqual(1);
  expect(after('gazette_database_up')).toBe(1);
  expect(after('gazette_database_connections{state="idle"}')).toBeGreaterThan(0);
  expect(after('gazette_job_failed{job="purge"}')).toBe(0);
  expect(after('gazette_job_last_start_seconds{job="purge"}')).toBeGreaterThan(1_700_000_000);
});
