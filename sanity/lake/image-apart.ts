import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { imageMetadata, type MetadataName } from './image-metadata.ts';
import { renderImage } from './image-render.ts';
import type { ImageRequest, OutputFormat, Plan, Size } from './image-request.ts';

/**
 * Work on a picture that was taken in. A drawing (SVG) is a program of a kind: a few lines of filters can keep its
 * renderer busy for hours, and nothing in this process could stop it. So drawings are worked on in a process of their
 * own, which ends itself in time.
 */
export type Job =
  | { kind: 'metadata'; file: string; size: Size; wanted: MetadataName[] }
  | { kind: 'render'; file: string; plan: Plan; request: ImageRequest; format: OutputFormat };

type Rendering = Extract<Job, { kind: 'render' }>;
type Describing = Extract<Job, { kind: 'metadata' }>;

/** The rendered picture. Throws where its pixels can't be read, or not in time. */
export async function render(job: Rendering, isDrawing: boolean): Promise<Buffer> {
  return isDrawing ? apart(job) : renderImage(job.file, job.plan, job.request, job.format);
}

/** The `metadata` of a `sanity.imageAsset` document. Throws where its pixels can't be read, or not in time. */
export async function describe(job: Describing, isDrawing: boolean): Promise<Record<string, unknown>> {
  if (!isDrawing) return imageMetadata(job.file, job.size, new Set(job.wanted));
  return JSON.parse((await apart(job)).toString('utf8')) as Record<string, unknown>;
}

const maxAnswer = 256 * 1024 * 1024;

function apart(job: Job): Promise<Buffer> {
  const script = join(import.meta.dirname, 'draw.ts');
  const options = { encoding: 'buffer', maxBuffer: maxAnswer } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, JSON.stringify(job)], options, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}
