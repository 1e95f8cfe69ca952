import { afterEach, expect, test, vi } from 'vitest';
import { checkHostedSanity } from '../../../scripts/services/checks.ts';

const content = {
  mode: 'hosted' as const,
  projectId: 'ab12cd34',
  dataset: 'production',
  apiVersion: '2025-02-19',
  readToken: 'sk-secret',
  writeToken: null,
  webhookSecret: null,
};

afterEach(() => vi.unstubAllGlobals());

function sanityAnswers(status: number): void {
  vi.stubGlobal('fetch', async () => new Response('{}', { status }));
}

test.each([
  [401, 'SANITY_READ_TOKEN'],
  [403, 'SANITY_READ_TOKEN'],
  [404, 'SANITY_PROJECT_ID, SANITY_DATASET'],
  [500, 'status.sanity.io'],
])('an answer of %i is explained by naming what to change', async (status, named) => {
  sanityAnswers(status);
  await expect(checkHostedSanity(content)).rejects.toThrow(named);
});

test('the token itself is never shown', async () => {
  sanityAnswers(401);
  await expect(checkHostedSanity(content)).rejects.not.toThrow('sk-secret');
});

test('a project that answers passes', async () => {
  sanityAnswers(200);
  await expect(checkHostedSanity(content)).resolves.toBeUndefined();
});
