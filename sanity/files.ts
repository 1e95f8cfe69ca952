import { env } from '#lib/env.ts';

const { content } = env;

// The embedded lake's files are read through the site itself, as its pictures are.
const base = content.mode === 'embedded' ? '/lake' : 'https://cdn.sanity.io';

/**
 * The address of an uploaded file, on this site with the embedded lake; null where none was chosen. With `saveAs` it is
 * saved under that name rather than shown.
 */
export function fileUrl(assetId: string | null, saveAs?: string | null): string | null {
  const [, hash, extension] = /^file-([\da-f]{40})-([a-z\d]{1,10})$/.exec(assetId ?? '') ?? [];
  if (!hash || !extension) return null;
  const path = `${base}/files/${content.projectId}/${content.dataset}/${hash}.${extension}`;
  return saveAs === undefined ? path : `${path}?dl=${encodeURIComponent(saveAs ?? '')}`;
}
