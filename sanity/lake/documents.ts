import type { Route } from './types.ts';

export const routes: Route[] = [
  {
    method: 'GET',
    pattern: '/data/doc/:ds/:ids',
    access: 'anyone',
    handler({ params, identity, store }) {
      const ids = (params['ids'] ?? '').split(',').filter(Boolean);
      const found = ids.map((id) => ({
        id,
        document: store.get(id),
        permitted: identity !== null || !id.includes('.'),
      }));
      return {
        json: {
          documents: found.flatMap(({ document, permitted }) => (document && permitted ? [document] : [])),
          omitted: found.flatMap(({ id, document, permitted }) => {
            if (document && permitted) return [];
            return [{ id, reason: permitted ? 'existence' : 'permission' }];
          }),
        },
      };
    },
  },
];
