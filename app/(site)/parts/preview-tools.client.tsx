// A client component because all of it lives in the browser.
'use client';

import { VisualEditing } from 'next-sanity/visual-editing/client-component';
import { perspectiveChangeAction } from 'next-sanity/visual-editing/server-actions';
import { PreviewBar } from './preview-bar.tsx';
import { PreviewRefresh } from './preview-refresh.tsx';

/** What a preview has beyond the page itself: click to edit, the newest drafts without a reload, and the way out. */
export default function PreviewTools() {
  return (
    <div data-preview>
      <VisualEditing onPerspectiveChange={(perspective) => void perspectiveChangeAction(perspective)} />
      <PreviewRefresh />
      <PreviewBar />
    </div>
  );
}
