import { processEnding } from '#lib/jobs/ending.ts';
import { watchDrafts } from '#sanity/preview-access.ts';
import { isPreview } from '#sanity/queries/view.ts';

const HEARTBEAT = 20_000;

/**
 * Tells a preview, as server-sent events, that content changed: no more than that. So the token that reads drafts stays on the
 * server, and readers, who are not in a preview, never have such a stream.
 */
export async function GET(request: Request): Promise<Response> {
  if (!(await isPreview())) return new Response('This is for previews alone.\n', { status: 403 });
  // A stream that nobody ends would keep the process from ending.
  const signal = AbortSignal.any([request.signal, processEnding()]);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text));
      };
      send('retry: 2000\n\n');
      const timer = setInterval(() => send(':\n\n'), HEARTBEAT);
      watchDrafts(() => send('data: changed\n\n'), signal);
      signal.addEventListener('abort', () => {
        clearInterval(timer);
        controller.close();
      });
    },
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
