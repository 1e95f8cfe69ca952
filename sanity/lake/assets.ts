import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import mime from 'mime';
import { isKnown } from '#lib/http/etag.ts';
import { assetFolder, keep, receive, renderingsFolder, sendFile, type Received } from './asset-files.ts';
import { forgetRenderings } from './asset-keeping.ts';
import { describe, render } from './image-apart.ts';
import { metadataNames, readImageKind, type MetadataName } from './image-metadata.ts';
import { mimeTypes } from './image-render.ts';
import { chooseFormat, parseImageRequest, pixelsOf, planImage } from './image-request.ts';
import { RenderCache } from './render-cache.ts';
import {
  LakeError,
  type Identity,
  type Lake,
  type LakeDocument,
  type LakeRequest,
  type LakeResponse,
  type Route,
} from './types.ts';
import { WorkQueue } from './work-queue.ts';

const maxImageBytes = 64 * 1024 * 1024;
const maxFileBytes = 1024 * 1024 * 1024;

/** Pixels above which a picture takes so long that it must not hold up the small ones. */
const largeAnswer = 2_000_000;
const largeOriginal = 40_000_000;

/** An address names its content by hash, so what it answers never changes. */
const forever = 'public, max-age=31536000, immutable';

/**
 * Uploads may be anything, and are served from the publication's own address: whatever they are, they run nothing
 * there and are never taken for another kind than they claim.
 */
const inert = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
};

/** Files that a browser may show; all others are only downloaded. */
const shownFiles: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  vtt: 'text/vtt; charset=utf-8',
};

const originals: Record<string, string> = {
  ...mimeTypes,
  tif: 'image/tiff',
  svg: 'image/svg+xml',
};

export const routes: Route[] = [
  { method: 'POST', pattern: '/assets/images/:ds', access: 'writer', handler: uploadImage },
  { method: 'POST', pattern: '/assets/files/:ds', access: 'writer', handler: uploadFile },
  { method: 'GET', pattern: '/images/:project/:ds/:name', access: 'anyone', handler: serveImage },
  { method: 'GET', pattern: '/images/:project/:ds/:name/:vanity', access: 'anyone', handler: serveImage },
  { method: 'GET', pattern: '/files/:project/:ds/:name', access: 'anyone', handler: serveFile },
  { method: 'GET', pattern: '/files/:project/:ds/:name/:vanity', access: 'anyone', handler: serveFile },
];

async function uploadImage(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const folder = folderOf(lake, request);
  const received = await receive(folder, request.stream(maxImageBytes));
  try {
    const kind = await readImageKind(received.path);
    if (!kind) {
      throw new LakeError(
        400,
        'invalidImage',
        'This is no picture that can be used: it is damaged, larger than 100 megapixels, or of another kind than JPEG, PNG, WebP, AVIF, GIF, TIFF and SVG',
      );
    }
    const { extension, mimeType, size } = kind;
    const name = `${received.sha1}-${size.width}x${size.height}`;
    const id = `image-${name}-${extension}`;
    const existing = await known(request, lake, id, received, folder, `${name}.${extension}`);
    if (existing) return existing;
    const job = {
      kind: 'metadata',
      file: received.path,
      size,
      wanted: wantedMetadata(request.query),
    } as const;
    const isLarge = size.width * size.height > largeOriginal;
    const metadata = await pictureWork(lake).queue.run(isLarge ? 'large' : 'small', () =>
      describe(job, extension === 'svg').catch(() => {
        throw new LakeError(
          400,
          'invalidImage',
          'The pixels of this picture can’t be read, or not within some seconds; is the file complete?',
        );
      }),
    );
    await keep(received, folder, `${name}.${extension}`);
    return commit(request, lake, {
      _id: id,
      _type: 'sanity.imageAsset',
      path: `images/${lake.options.projectId}/${request.store.name}/${name}.${extension}`,
      extension,
      mimeType,
      metadata,
      sha1: received.sha1,
      size: received.size,
    });
  } finally {
    await rm(received.path, { force: true });
  }
}

async function uploadFile(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const folder = folderOf(lake, request);
  const received = await receive(folder, request.stream(maxFileBytes));
  try {
    const named = extname(request.query.get('filename') ?? '')
      .slice(1)
      .toLowerCase();
    const extension = /^[a-z\d]{1,10}$/.test(named) ? named : 'bin';
    const id = `file-${received.sha1}-${extension}`;
    const name = `${received.sha1}.${extension}`;
    const existing = await known(request, lake, id, received, folder, name);
    if (existing) return existing;
    await keep(received, folder, name);
    return commit(request, lake, {
      _id: id,
      _type: 'sanity.fileAsset',
      path: `files/${lake.options.projectId}/${request.store.name}/${name}`,
      extension,
      // By its name where that says it, so that an exported and imported file is what it was.
      mimeType: mime.getType(named) ?? request.headers['content-type'] ?? 'application/octet-stream',
      sha1: received.sha1,
      size: received.size,
    });
  } finally {
    await rm(received.path, { force: true });
  }
}

/** The asset that is there already. Its file is put back: it may be lost, or not what was uploaded once. */
async function known(
  { store }: LakeRequest,
  lake: Lake,
  id: string,
  received: Received,
  folder: string,
  name: string,
): Promise<LakeResponse | null> {
  const document = store.get(id);
  if (!document) return null;
  await keep(received, folder, name);
  forgetRenderings(join(renderingsFolder(lake.options.dir), store.name), name);
  return { json: { document } };
}

type Uploaded = {
  _id: string;
  _type: string;
  path: string;
  extension: string;
  mimeType: string;
  metadata?: Record<string, unknown>;
  sha1: string;
  size: number;
};

/** The file is on the disk by now; its document makes it known. */
function commit({ store, query, identity }: LakeRequest, lake: Lake, uploaded: Uploaded): LakeResponse {
  // Somebody else may have uploaded the same in the meantime.
  const existing = store.get(uploaded._id);
  if (existing) return { json: { document: existing } };
  const { sha1, ...facts } = uploaded;
  const now = new Date().toISOString();
  const transactionId = randomUUID();
  const sourceId = query.get('sourceId');
  const document: LakeDocument = {
    ...facts,
    _rev: transactionId,
    _createdAt: now,
    _updatedAt: now,
    assetId: sha1,
    sha1hash: sha1,
    // Of the content alone: an exported and imported asset is what it was.
    uploadId: sha1,
    url: `${lake.url}/${uploaded.path}`,
    ...given(query, { originalFilename: 'filename', label: 'label', title: 'title' }),
    ...given(query, { description: 'description', creditLine: 'creditLine' }),
    ...(sourceId && {
      source: {
        _type: 'sanity.assetSourceData',
        id: sourceId,
        ...given(query, { name: 'sourceName', url: 'sourceUrl' }),
      },
    }),
  };
  store.commit({
    id: transactionId,
    timestamp: now,
    author: (identity as Identity).userId,
    mutations: [{ create: document }],
    changes: [{ id: document._id, before: null, after: document }],
  });
  return { json: { document } };
}

function given(query: URLSearchParams, names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, parameter]) => {
      const value = query.get(parameter);
      return value ? [[name, value.slice(0, 2000)]] : [];
    }),
  );
}

/** Hosted Sanity makes the placeholder and the palette unless told otherwise; the hashes only on request. */
function wantedMetadata(query: URLSearchParams): MetadataName[] {
  const asked = query.getAll('meta').flatMap((value) => value.split(','));
  return asked.length === 0 ? ['lqip', 'palette'] : metadataNames.filter((name) => asked.includes(name));
}

async function serveImage(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const name = request.params['name'] ?? '';
  const [, sha1, width, height, extension] =
    /^([\da-f]{40})-(\d{1,6})x(\d{1,6})\.([a-z]{3,4})$/.exec(name) ?? [];
  const mimeType = extension && originals[extension];
  const asset = request.store.get(`image-${sha1}-${width}x${height}-${extension}`);
  if (!sha1 || !mimeType || !asset) throw notFound();
  projectMustMatch(request, lake);

  const parsed = parseImageRequest(request.query);
  if (!parsed.ok) throw new LakeError(400, 'badRequest', parsed.error);
  const path = join(folderOf(lake, request), name);
  const wanted = parsed.value;
  // Drawings scale by themselves; they become pixels only where another format is asked for by name.
  if (!wanted || (extension === 'svg' && !wanted.fm)) {
    return original(request, path, { sha1, mimeType, asset });
  }

  const size = { width: Number(width), height: Number(height) };
  const plan = planImage(wanted, size);
  if (!plan.ok) throw new LakeError(400, 'badRequest', plan.error);
  const pixels = pixelsOf(plan.value);
  const format = chooseFormat(wanted, extension, request.headers.accept, pixels);
  // Addresses that come to the same picture share it.
  const { q, bg, flip, sat, invert, blur, sharp, fm, auto } = wanted;
  const key = createHash('sha256')
    .update(JSON.stringify([plan.value, q, bg, flip, sat, invert, blur, sharp, fm === 'pjpg', format]))
    .digest('hex')
    .slice(0, 32);
  const etag = `"${sha1.slice(0, 8)}-${key}"`;
  const headers = {
    ...inert,
    'content-type': mimeTypes[format],
    'cache-control': forever,
    etag,
    ...(auto && { vary: 'Accept, Origin' }),
    ...downloadHeader(request),
  };
  if (isKnown(request.headers['if-none-match'], etag)) return { status: 304, headers, empty: true };
  const job = { kind: 'render', file: path, plan: plan.value, request: wanted, format } as const;
  const bytes = await pictureWork(lake).cache.get(
    join(request.store.name, sha1.slice(0, 2), `${sha1}-${key}.${format}`),
    () => render(job, extension === 'svg').catch((error: unknown) => failed(path, error)),
    // A GIF may have many frames.
    pixels > largeAnswer || size.width * size.height > largeOriginal || extension === 'gif',
  );
  return { headers, bytes };
}

function failed(path: string, error: unknown): never {
  if (!existsSync(path)) throw lostFile(path);
  console.error('lake: a picture could not be made from', path, error);
  throw new LakeError(
    422,
    'unprocessableImage',
    'This picture can’t be made like that: it takes too long, or its file is damaged. The original is at the same address without parameters',
  );
}

async function serveFile(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const name = request.params['name'] ?? '';
  const [, sha1, extension] = /^([\da-f]{40})\.([a-z\d]{1,10})$/.exec(name) ?? [];
  const asset = request.store.get(`file-${sha1}-${extension}`);
  if (!sha1 || !extension || !asset) throw notFound();
  projectMustMatch(request, lake);
  const mimeType = shownFiles[extension];
  return original(request, join(folderOf(lake, request), name), {
    sha1,
    asset,
    mimeType: mimeType ?? 'application/octet-stream',
    headers: mimeType ? {} : { 'content-disposition': 'attachment' },
  });
}

type Original = { sha1: string; asset: LakeDocument; mimeType: string; headers?: Record<string, string> };

async function original(request: LakeRequest, path: string, file: Original): Promise<LakeResponse> {
  const answer = await sendFile({
    path,
    size: typeof file.asset['size'] === 'number' ? file.asset['size'] : null,
    etag: `"${file.sha1}"`,
    request,
    headers: {
      ...inert,
      'content-type': file.mimeType,
      'cache-control': forever,
      // Exports check what they got by this.
      'x-sanity-sha1': file.sha1,
      ...file.headers,
      ...downloadHeader(request),
    },
  });
  if (!answer) throw lostFile(path);
  return answer;
}

/** `?dl=` saves under the asset's own name, `?dl=name.jpg` under that one. */
function downloadHeader({ query, params }: LakeRequest): Record<string, string> {
  const wanted = query.get('dl');
  if (wanted === null) return {};
  const name = (wanted || params['vanity'] || params['name'] || 'download').replaceAll(/[\p{C}"\\/]/gu, '_');
  const plain = name.replaceAll(/[^\x20-\x7e]/g, '_');
  return {
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
}

function projectMustMatch({ params }: LakeRequest, { options }: Lake): void {
  if (params['project'] !== options.projectId) throw notFound();
}

function lostFile(path: string): LakeError {
  console.error(`lake: the asset's file ${path} is missing`);
  return new LakeError(404, 'notFound', 'The file of this asset is missing: upload it again');
}

function notFound(): LakeError {
  return new LakeError(404, 'notFound', 'Asset not found');
}

function folderOf(lake: Lake, { store }: LakeRequest): string {
  return assetFolder(lake.options.dir, store.name);
}

type PictureWork = { queue: WorkQueue; cache: RenderCache };

const works = new WeakMap<Lake, PictureWork>();

/** Uploads and readers wait in one queue: what pictures take of the machine is bounded, whoever asks. */
function pictureWork(lake: Lake): PictureWork {
  const existing = works.get(lake);
  if (existing) return existing;
  const queue = new WorkQueue(2);
  const cache = new RenderCache({ dir: renderingsFolder(lake.options.dir), maxBytes: 2 * 1024 ** 3, queue });
  const work = { queue, cache };
  works.set(lake, work);
  return work;
}
