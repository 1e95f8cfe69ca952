import { context, trace, type Attributes } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { processEnding } from '#lib/jobs/ending.ts';
import { scrub } from '#lib/log/scrub.ts';

/**
 * Sends what Next says of each request (how long rendering took, which page, which fetches) to a collector that speaks
 * OpenTelemetry over HTTP. Where it is, and whom to say who asks, are OpenTelemetry’s own settings, `OTEL_EXPORTER_OTLP_…`. Spans say
 * no more of readers than the log does. To be called once; imported only where a collector is set, as it takes
 * memory and time.
 */
export function startTracing(): void {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME || 'gazette' }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new ScrubbingExporter(), scheduledDelayMillis: 1000 }),
    ],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  processEnding().addEventListener('abort', () => void provider.forceFlush().catch(() => {}));
}

/** Next puts the address that was asked for into spans, with its query; errors are quoted as they are. */
class ScrubbingExporter extends OTLPTraceExporter {
  override export(spans: ReadableSpan[], done: Parameters<OTLPTraceExporter['export']>[1]): void {
    super.export(spans.map(scrubbed), done);
  }
}

/** A copy, as spans can’t be written to once they ended; what isn’t replaced is the span’s own. */
function scrubbed(span: ReadableSpan): ReadableSpan {
  const { message } = span.status;
  return Object.create(span, {
    name: { value: scrub(span.name) },
    attributes: { value: scrubAll(span.attributes) },
    events: {
      value: span.events.map((event) => ({ ...event, attributes: scrubAll(event.attributes ?? {}) })),
    },
    ...(message !== undefined && { status: { value: { ...span.status, message: scrub(message) } } }),
  }) as ReadableSpan;
}

/** What browsers say of themselves, and where a request came from, is nobody’s business. */
const leftOut = /user_agent|user-agent|client\.(?:ip|address)|peer\.|cookie/i;

function scrubAll(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !leftOut.test(name))
      .map(([name, value]) => [name, scrubValue(value)]),
  );
}

function scrubValue<Value>(value: Value): Value | string | unknown[] {
  if (typeof value === 'string') return scrub(value);
  return Array.isArray(value) ? value.map(scrubValue) : value;
}
