import { z } from 'zod';

/** What the newsroom’s buttons and badges go by. A draft may lack any of it, and what has the wrong shape counts as missing. */
const facts = z.object({
  publishedAt: text(),
  stage: z.enum(['review', 'ready']).optional().catch(undefined),
  deskNote: text(),
  correctionDue: z.object({ since: text(), note: text() }).optional().catch(undefined),
  corrections: z
    .array(z.object({ correctedAt: text() }))
    .optional()
    .catch(undefined),
  sensitivity: text(),
  slug: text(),
  sectionId: text(),
});

export type ArticleFacts = z.infer<typeof facts>;

function text() {
  return z.string().optional().catch(undefined);
}

/** Reads an article, or its draft; null where there is none. */
export function articleFacts(document: Record<string, unknown> | null): ArticleFacts | null {
  if (!document) return null;
  return facts.parse({
    ...document,
    sensitivity: partOf(document['discussion'], 'sensitivity'),
    slug: partOf(document['slug'], 'current'),
    sectionId: partOf(document['section'], '_ref'),
  });
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
