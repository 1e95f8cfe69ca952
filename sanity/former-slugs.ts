import { z } from 'zod';
import { writer } from './client.ts';

const documentSchema = z.object({
  _id: z.string(),
  slug: z.object({ current: z.string() }).nullish(),
  formerSlugs: z.array(z.string()).nullish(),
});

/**
 * Keeps a former address on the article, and on its draft if there is one, so that publishing the draft does not
 * forget it. May be repeated; does nothing where the article has that address again. Throws where it can't be written.
 */
export async function keepFormerSlug(articleId: string, former: string): Promise<void> {
  if (!writer) throw new Error('SANITY_WRITE_TOKEN is not set, so former addresses can’t be kept.');
  const documents = await writer.getDocuments([articleId, `drafts.${articleId}`]);
  const transaction = writer.transaction();
  let changes = 0;
  for (const document of documents) {
    const parsed = documentSchema.safeParse(document);
    if (!parsed.success) continue;
    const { _id, slug, formerSlugs } = parsed.data;
    if (slug?.current === former || formerSlugs?.includes(former)) continue;
    transaction.patch(_id, (patch) =>
      patch.setIfMissing({ formerSlugs: [] }).append('formerSlugs', [former]),
    );
    changes += 1;
  }
  if (changes > 0) await transaction.commit();
}
