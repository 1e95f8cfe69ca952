import { connection } from 'next/server';
import { askReadiness } from '#lib/health/ask.ts';

/** 200 while this process can take any request, 503 while it can't or is about to end; which part is missing is in it. */
export async function GET(): Promise<Response> {
  await connection();
  const report = await askReadiness();
  return Response.json(report, {
    status: report.status === 'ready' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
