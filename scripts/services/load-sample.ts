import { createClient } from '@sanity/client';
import { env } from '../../lib/env.ts';

/** Fills an empty embedded lake with the sample edition and its discussions; leaves any other alone. */
if (env.content.mode !== 'embedded') throw new Error('the sample goes into the embedded lake only');
const { apiHost, projectId, dataset, apiVersion, writeToken } = env.content;
const client = createClient({
  projectId,
  dataset,
  apiVersion,
  apiHost,
  useProjectHostname: false,
  useCdn: false,
  token: writeToken,
  perspective: 'raw',
});

// Pictures go up before the documents, so after an interrupted attempt there may be pictures and nothing else.
const isEmpty = await client.fetch<boolean>(
  'count(*[!(_id in path("_.**")) && !(_type in ["sanity.imageAsset", "sanity.fileAsset"])][0...1]) == 0',
);
if (isEmpty) {
  console.log('Loading the sample content …');
  // Loaded only where they are needed: every start asks, and all but the first have nothing to do.
  const { loadDiscussions } = await import('../../sanity/sample/load-discussions.ts');
  const { loadSample } = await import('../../sanity/sample/load.ts');
  // Discussions first: the dataset is empty until all is there, so an interrupted attempt is made again.
  await loadDiscussions({ databaseUrl: env.database.url, log: () => {} });
  await loadSample({ client, log: () => {} });
}
// The channel to the supervisor would keep this process alive.
process.disconnect?.();
process.exit(0);
