import type { Metadata } from 'next';
import { FailedView } from '#components/page/failed-view.tsx';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

export const metadata: Metadata = { title: 'Something went wrong' };

/** What readers get, with 500, where a page can't be made and nothing that it needs is down. */
export default function FailedPage() {
  return <FailedView />;
}
