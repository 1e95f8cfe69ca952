import { connection } from 'next/server';

/** 200 while the process answers at all, whatever it lacks. Who gets no answer should start it anew. */
export async function GET(): Promise<Response> {
  // An answer made when the site was built would say nothing.
  await connection();
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } });
}
