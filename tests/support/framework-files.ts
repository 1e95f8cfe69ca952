import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * React and Next in a build, by the path that a browser asks for: what every page starts with, and the chunks that hold
 * nothing but Next's own modules, such as its router. By the manifests of the build, so that a chunk with a module of ours
 * in it counts as ours.
 */
export function frameworkFiles(buildDir: string): ReadonlySet<string> {
  const manifest = z
    .object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(join(buildDir, 'build-manifest.json'), 'utf8')));
  const theirs = new Set<string>();
  const ours = new Set<string>();
  for (const file of globSync('server/app/**/page_client-reference-manifest.js', { cwd: buildDir })) {
    const text = readFileSync(join(buildDir, file), 'utf8');
    for (const [, module = '', chunks = ''] of text.matchAll(
      /"(\[project\][^"]+)":\{[^{}]*"chunks":\[([^\]]*)\]/g,
    )) {
      const kind = /^\[project\]\/node_modules\/(next|react|react-dom)\//.test(module) ? theirs : ours;
      for (const [, chunk = ''] of chunks.matchAll(/"([^"]+)"/g)) kind.add(chunk);
    }
  }
  const start = [...manifest.rootMainFiles, ...manifest.polyfillFiles].map((name) => `/_next/${name}`);
  return new Set([...start, ...theirs].filter((chunk) => !ours.has(chunk)));
}
