// A client component because what it brings is fetched by the browser.
'use client';

import { lazy, Suspense } from 'react';

const PreviewTools = lazy(() => import('./preview-tools.client.tsx'));

/** The tools of a preview, apart from the layout: Next gives every reader the scripts that a layout names. */
export function Preview() {
  return (
    <Suspense>
      <PreviewTools />
    </Suspense>
  );
}
