import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type SanityClient } from '@sanity/client';
import type { Instance } from './instance.ts';

/** How every client is pointed at a lake. */
export function pointedAt(lakeUrl: string) {
  return {
    projectId: 'gazette',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
  };
}

/** The content of an instance as it is stored, drafts and all, through the client that programs use. */
export function lakeOf(instance: Pick<Instance, 'lake' | 'dataDir'>): SanityClient {
  return createClient({
    ...pointedAt(instance.lake),
    perspective: 'raw',
    token: readFileSync(join(instance.dataDir, 'lake', 'editor-token'), 'utf8').trim(),
  });
}
