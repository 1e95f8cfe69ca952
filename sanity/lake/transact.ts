import { randomBytes } from 'node:crypto';
import { checkReferences } from './references.ts';
import type { Store } from './store.ts';
import { LakeError, type Identity, type Lake } from './types.ts';
import { Work, type Outcome } from './work.ts';
import type { WriteKind } from './write-error.ts';

type TransactOptions = {
  identity: Identity;
  kind: WriteKind;
  /** Kept as the `_rev` of what it writes; made at random where there is none. */
  transactionId: string | undefined;
  dryRun?: boolean;
  autoGenerateArrayKeys?: boolean;
};

/**
 * Does what `write` says as one durable transaction, all or nothing. Throws LakeError in the hosted shape: 400 for
 * what can't be applied, 403 for what the role may not write, 404 for a missing document, 409 for conflicts.
 */
export function transact(
  lake: Lake,
  store: Store,
  options: TransactOptions,
  write: (work: Work) => void,
): { transactionId: string; outcomes: Outcome[] } {
  const { identity, kind, transactionId = randomBytes(16).toString('base64url') } = options;
  if (store.seqOf(transactionId) !== null) {
    throw new LakeError(
      409,
      'transactionAlreadyExistsError',
      `Transaction "${transactionId}" already exists`,
    );
  }
  const work = new Work(lake, store, identity, kind, transactionId, options.autoGenerateArrayKeys ?? false);
  write(work);
  checkReferences(store, work);
  const changes = work.changes();
  const { timestamp, applied, outcomes } = work;
  if (!options.dryRun && changes.length > 0) {
    store.commit({ id: transactionId, timestamp, author: identity.userId, mutations: applied, changes });
  }
  return { transactionId, outcomes };
}
