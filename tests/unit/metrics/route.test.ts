import { expect, test, vi } from 'vitest';

vi.mock('#lib/env.ts', () => ({ env: { metricsToken: null } }));
vi.mock('#lib/db.ts', () => ({ db: {} }));

test('where no token is set there are no figures, whatever is shown', async () => {
  const { GET } = await import('#app/api/metrics/route.ts');
  for (const authorization of ['', 'Bearer null', 'Bearer '])
    expect((await GET(new Request('http://localhost/', { headers: { authorization } }))).status).toBe(404);
});
