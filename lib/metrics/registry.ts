import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '#lib/http/observe-requests.ts';
import { poolFigures } from '#lib/pool-figures.ts';
import { countNames, countsOf, type CountName } from './counts.ts';
import type { StoredFigures } from './stored.ts';

const help: Record<CountName, string> = {
  page_cache_reads: 'Whole pages looked for in the page cache.',
  content_reads: 'Facts of content that pages asked for, kept or not.',
  content_queries: 'Facts of content for which the CMS was asked.',
  content_changes: 'Changes that the CMS told of.',
  policy_decisions: 'What the rules said of new and changed comments.',
  comments_posted: 'Comments that were written.',
};

type Metrics = {
  /** Notes a request that was answered. */
  observe: (answered: Answered) => void;
  /** All figures as Prometheus reads them. `stored`: null where the database doesn’t answer. */
  text: (stored: StoredFigures | null) => Promise<string>;
  contentType: string;
};

const kept = globalThis as typeof globalThis & { gazetteMetrics?: Metrics };

/** The figures of this process, begun with the first call. */
export function metrics(): Metrics {
  return (kept.gazetteMetrics ??= begin());
}

function begin(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'gazette_http_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'gazette_http_request_duration_seconds',
    help: 'How long requests took, by route and class of status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  for (const name of countNames) addCount(registers, name);
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `gazette_${name}`, help, labelNames, registers });

  const pool = gauge('database_connections', 'Connections of the pool, and who waits for one.', ['state']);
  const reached = gauge('database_up', 'Whether the database answered when these figures were asked for.');
  const queues = gauge('moderation_queue', 'Comments that wait for moderators, counted up to 500.', [
    'queue',
  ]);
  const outbox = gauge('outbox_tasks', 'Tasks of the outbox that aren’t done.', ['state']);
  const oldest = gauge('outbox_oldest_due_seconds', 'How long the oldest task that is due has been due.');
  const jobs = gauge('job_failed', 'Whether the last run of a job failed.', ['job']);
  const runs = gauge('job_last_start_seconds', 'When a job began last, in seconds since 1970.', ['job']);

  return {
    contentType: registry.contentType,
    observe: ({ method, route, status, ms, aborted }) => {
      requests.inc({ method, route, status: aborted ? 'aborted' : String(status) });
      if (!aborted) durations.observe({ route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
    },
    text: async (stored) => {
      for (const [state, number] of Object.entries(poolFigures())) pool.set({ state }, number);
      reached.set(stored === null ? 0 : 1);
      for (const figures of [queues, outbox, oldest, jobs, runs]) figures.reset();
      if (stored) {
        for (const [queue, number] of Object.entries(stored.queues)) queues.set({ queue }, number);
        const { due, waiting, failed, oldestDueSeconds } = stored.outbox;
        for (const [state, number] of Object.entries({ due, waiting, failed })) outbox.set({ state }, number);
        oldest.set(oldestDueSeconds);
        for (const { name, failed, startedAt } of stored.jobs) {
          jobs.set({ job: name }, failed ? 1 : 0);
          runs.set({ job: name }, startedAt.getTime() / 1000);
        }
      }
      return registry.metrics();
    },
  };
}

/** Counted elsewhere, and read when somebody asks. */
function addCount(registers: Registry[], name: CountName): Counter {
  return new Counter({
    name: `gazette_${name}_total`,
    help: help[name],
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const { outcome, times } of countsOf(name)) this.inc({ outcome }, times);
    },
  });
}
