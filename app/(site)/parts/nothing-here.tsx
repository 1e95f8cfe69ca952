import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { NotFoundView } from '#components/page/not-found-view.tsx';
import { getLatest } from '#sanity/queries/latest.ts';
import { getSite } from '#sanity/queries/site.ts';
import { KeptPage } from './kept-page.client.tsx';

/**
 * What a page returns where there is nothing: the answer has status 404 and the whole page in its HTML. For a `notFound()`
 * outside of a Suspense boundary Next sends an empty document, which only a script fills.
 */
export async function NothingHere() {
  const [site, latest] = await Promise.all([getSite(), getLatest(6)]);
  const page = <NotFoundView sections={site.sections} latest={latest} />;
  return (
    <KeptPage page={page}>
      <Suspense fallback={page}>
        <Absent />
      </Suspense>
    </KeptPage>
  );
}

function Absent(): never {
  return notFound();
}
