import { performRelease } from './releases.ts';
import { isRelease, type Release } from './release-documents.ts';
import type { Store } from './store.ts';
import { transact } from './transact.ts';
import { LakeError, type Identity, type Lake, type Service } from './types.ts';

/** Timers don't reach further than 24 days; and a clock that was set is noticed. */
const longestWait = 60_000;

/** Publishes scheduled releases when their time comes, or as soon as the lake runs again. */
export const service: Service = (lake) => {
  const timers = new Map<Store, NodeJS.Timeout>();
  const arm = (store: Store) => {
    clearTimeout(timers.get(store));
    const next = scheduledIn(store).at(0);
    if (!next) return;
    const wait = Math.max(0, Date.parse(next.publishAt ?? '') - Date.now());
    timers.set(
      store,
      setTimeout(
        () => {
          publishDue(lake, store);
          arm(store);
        },
        Math.min(wait, longestWait),
      ),
    );
  };
  const stop = lake.datasets.each((store) => {
    arm(store);
    store.onTransaction(({ changes }) => {
      if (changes.some(({ after, before }) => isRelease(after ?? before))) arm(store);
    });
    store.onClosed(() => {
      clearTimeout(timers.get(store));
      timers.delete(store);
    });
  });
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
};

/** Scheduled releases, those that are due first at the beginning. */
function scheduledIn(store: Store): Release[] {
  const releases: Release[] = [];
  for (const document of store.documents.values())
    if (isRelease(document) && document.state === 'scheduled') releases.push(document);
  return releases.sort((a, b) => Date.parse(a.publishAt ?? '') - Date.parse(b.publishAt ?? ''));
}

function publishDue(lake: Lake, store: Store): void {
  for (const release of scheduledIn(store)) {
    if (Date.parse(release.publishAt ?? '') > Date.now()) return;
    try {
      write(lake, store, release, { actionType: 'sanity.action.release.publish', releaseId: release.name });
    } catch (error) {
      if (!(error instanceof LakeError)) {
        // A full disk, say: it stays scheduled, and the next round tries again.
        console.error(`lake: release "${release.name}" could not be published`, error);
        return;
      }
      putBack(lake, store, release, error);
    }
  }
}

/** A release that can't be published as it is opens again, and says why, as with hosted Sanity. */
function putBack(lake: Lake, store: Store, release: Release, { message }: LakeError): void {
  console.error(`lake: release "${release.name}" could not be published: ${message}`);
  transact(lake, store, optionsFor(store, release), (work) =>
    work.asSystem(() => {
      const set = { state: 'active', error: { message } };
      work.apply({ patch: { id: release._id, set, unset: ['publishAt'] } }, 0);
    }),
  );
}

function write(
  lake: Lake,
  store: Store,
  release: Release,
  action: Parameters<typeof performRelease>[0],
): void {
  transact(lake, store, optionsFor(store, release), (work) => performRelease(action, 0, work, store));
}

/** In the name of whoever scheduled it, who was allowed to. */
function optionsFor(store: Store, release: Release) {
  const author = store.transaction(release._rev)?.author ?? 'system';
  const identity: Identity = {
    userId: author,
    name: '',
    email: '',
    role: 'editor',
    image: null,
    kind: 'person',
  };
  return { kind: 'action' as const, identity, transactionId: undefined };
}
