import { randomUUID } from 'node:crypto';
import { syncTagOf } from './query.ts';
import type { Route } from './types.ts';

/**
 * Tells listeners which answers may have changed: the tags are those that came with the answers. Without
 * `includeDrafts` only changes that readers can see are told.
 */
export const routes: Route[] = [
  {
    method: 'GET',
    pattern: '/data/live/events/:ds',
    access: 'anyone',
    pooled: true,
    handler({ store, query, identity, headers }) {
      const drafts = query.get('includeDrafts') === 'true' && identity !== null;
      return {
        events(channel) {
          channel.send({ event: 'welcome', id: randomUUID(), data: { listenerName: randomUUID() } });
          // What was missed is not kept for listeners; one that comes back asks again.
          if (headers['last-event-id']) channel.send({ event: 'restart', id: randomUUID(), data: {} });
          const stop = store.onTransaction(({ id, changes }) => {
            if (!drafts && changes.every((change) => change.id.includes('.'))) return;
            channel.send({ event: 'message', id, data: { id, tags: [syncTagOf(store)] } });
          });
          channel.onClose(stop);
        },
      };
    },
  },
];
