import { notFound, redirect } from 'next/navigation';
import { entryAnchor, pageAddress } from '#components/live/addresses.ts';
import { getArticle } from '#sanity/queries/article.ts';
import { getPageOfEntry } from '#sanity/queries/live.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ section: string; slug: string; entry: string }> };

export const generateStaticParams = () => [{ section: nowhere, slug: nowhere, entry: nowhere }];

/** The lasting address of a live blog's entry: leads to the page on which it stands at the moment. */
export default async function EntryPage({ params }: Props) {
  const { slug, entry } = await params;
  const id = decodeSlug(entry);
  const found = await getArticle(decodeSlug(slug));
  if (found.is === 'missing') return notFound();
  if (found.is === 'moved') return redirect(`${found.path}/entry/${encodeURIComponent(id)}`);
  // Stands in here, as 410: see lib/http/stand-ins.ts.
  if (found.is === 'withdrawn') return redirect(`/-/gone/${slug}`);
  const { article } = found;
  const page = article.live && /^[\w-]{1,128}$/.test(id) ? await getPageOfEntry(article.id, id) : null;
  if (page === null) return notFound();
  return redirect(`${pageAddress(article.path, page)}#${entryAnchor(id)}`);
}
