import type { GraphSite } from '#components/page/graph.ts';
import { env } from '#lib/env.ts';
import { plain } from '#sanity/preview-marks.ts';
import { getSite } from '#sanity/queries/site.ts';

/** The publication as structured data names it. */
export async function graphSite(): Promise<GraphSite> {
  return { ...plain(await getSite()), url: env.siteUrl, language: 'en-GB' };
}
