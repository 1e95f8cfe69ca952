import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type SanityClient } from '@sanity/client';
import type { Instance } from './instance.ts';

/** The content of an instance as it is stored, drafts and all, through the client that programs use. */
export function lakeOf(instance: Pick<Instance, 'lake' | 'dataDir'>): SanityClient {
  return createClient({
    projectId: 'gazette',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: instance.lake,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: readFileSync(join(instance.dataDir, 'lake', 'editor-token'), 'utf8').trim(),
  });
}
