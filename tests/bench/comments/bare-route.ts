/** The least that a Next route can do to keep something, with this site's own Prisma: into a table that nothing else uses meanwhile. */
export const bareRoute = {
  'app/insert/route.ts': `import { createDb } from '../../../../lib/create-db.ts';

const db = createDb(process.env.BENCH_DATABASE_URL);

export async function POST(request: Request): Promise<Response> {
  const { key } = await request.json();
  const row = await db.rateLimit.create({ data: { key, count: 1, resetsAt: new Date() } });
  return Response.json({ key: row.key }, { status: 201 });
}
`,
};
