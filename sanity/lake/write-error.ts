import { LakeError } from './types.ts';

/** Which endpoint a write came by: its errors are named after it. */
export type WriteKind = 'mutation' | 'action';

/** A mutation or action that can't be applied, in the shape that clients take apart. */
export function writeError(
  kind: WriteKind,
  status: number,
  index: number,
  type: string,
  description: string,
  details: Record<string, unknown> = {},
): LakeError {
  const items = [{ error: { ...details, description, type }, index }];
  // The Studio looks for this one at the top of an action's error.
  const own = kind === 'action' && type === 'insufficientPermissionsError' ? type : `${kind}Error`;
  return new LakeError(status, own, `The ${kind}(s) failed: ${description}`, { items });
}
