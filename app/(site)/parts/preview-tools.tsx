import { VisualEditing } from 'next-sanity/visual-editing';
import { PreviewBar } from './preview-bar.client.tsx';
import { PreviewRefresh } from './preview-refresh.client.tsx';

/** What a preview has beyond the page itself: click to edit, the newest drafts without a reload, and the way out. */
export function PreviewTools() {
  return (
    <div data-preview>
      <VisualEditing />
      <PreviewRefresh />
      <PreviewBar />
    </div>
  );
}
