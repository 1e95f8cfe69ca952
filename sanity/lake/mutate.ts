import { z } from 'zod';
import { limits } from './limits.ts';
import { mutationSchema, type MutationInput } from './mutations.ts';
import { transact } from './transact.ts';
import { LakeError, type Lake, type LakeRequest, type LakeResponse, type Route } from './types.ts';

const body = z.object({
  mutations: z.union([
    z.array(mutationSchema).max(limits.transaction),
    mutationSchema.transform((mutation) => [mutation]),
  ]),
  transactionId: z.string().min(1).max(128).optional(),
});

/** Parses mutations; throws LakeError 400 that says which one is malformed. */
function parseMutations(value: unknown): {
  mutations: MutationInput[];
  transactionId?: string | undefined;
} {
  const parsed = body.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new LakeError(400, 'validationError', `Malformed mutations: ${z.prettifyError(parsed.error)}`);
}

async function mutate(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const { mutations, transactionId } = parseMutations(await request.json(limits.body));
  const flag = (name: string) => request.query.get(name) === 'true';
  if (!request.identity) throw new LakeError(401, 'unauthorized', 'Sign in first: this needs a token');
  const options = {
    kind: 'mutation' as const,
    identity: request.identity,
    transactionId: transactionId ?? request.query.get('transactionId') ?? undefined,
    dryRun: flag('dryRun'),
    autoGenerateArrayKeys: flag('autoGenerateArrayKeys'),
  };
  const done = transact(lake, request.store, options, (work) => {
    for (const [index, mutation] of mutations.entries()) work.apply(mutation, index);
  });
  const withDocuments = flag('returnDocuments');
  const results = done.outcomes.map(({ id, operation, document }) => ({
    id,
    operation,
    ...(withDocuments && document && { document }),
  }));
  const wanted = withDocuments || flag('returnIds');
  return { json: { transactionId: done.transactionId, ...(wanted && { results }) } };
}

export const routes: Route[] = [
  { method: 'POST', pattern: '/data/mutate/:ds', access: 'writer', handler: mutate },
];
