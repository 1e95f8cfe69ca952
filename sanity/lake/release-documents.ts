import type { LakeDocument } from './types.ts';

/** Content releases are documents of the system: `_.releases.<name>`; what is in one is `versions.<name>.<id>`. */
export type Release = LakeDocument & {
  name: string;
  state: 'active' | 'scheduled' | 'published' | 'archived';
  metadata: Record<string, unknown>;
  /** ISO time at which a scheduled one publishes itself. */
  publishAt?: string;
  /** ISO time at which it was published. */
  publishedAt?: string;
  /** The ids of the versions that were in it when it was published or archived. */
  finalDocumentStates?: { id: string }[];
};

export function releaseIdOf(name: string): string {
  return `_.releases.${name}`;
}

/** Whether a document belongs to the system: only actions change it. */
export function isSystemId(id: string): boolean {
  return id.startsWith('_.');
}

export function isRelease(document: LakeDocument | null): document is Release {
  return document?._type === 'system.release' && document._id.startsWith('_.releases.');
}

/** Why the document with this id may not change while its release is as it is; null where it may. */
export function lockOf(id: string, get: (id: string) => LakeDocument | null): string | null {
  const name = /^versions\.([^.]+)\./.exec(id)?.[1];
  const release = name === undefined ? null : get(releaseIdOf(name));
  if (!isRelease(release) || release.state === 'active') return null;
  return release.state === 'scheduled'
    ? `Release "${release.name}" is scheduled: unschedule it to change what is in it`
    : `Release "${release.name}" is ${release.state}: nothing in it can be changed`;
}
