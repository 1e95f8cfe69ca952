import { imageMetadata } from './image-metadata.ts';
import type { Job } from './image-apart.ts';
import { renderImage } from './image-render.ts';

/** One job on one drawing, as a process of its own: the job is its argument, the answer its standard output. */

const maxTime = 10_000;
// `exit` would wait for the renderer, which is what must be stopped.
setTimeout(() => process.kill(process.pid, 'SIGKILL'), maxTime).unref();

const job = JSON.parse(process.argv[2] ?? '') as Job;
const answer =
  job.kind === 'render'
    ? await renderImage(job.file, job.plan, job.request, job.format)
    : JSON.stringify(await imageMetadata(job.file, job.size, new Set(job.wanted)));
process.stdout.write(answer);
