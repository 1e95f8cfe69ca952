import type { Metadata } from 'next';
import { UnreachableView } from '#components/page/unreachable-view.tsx';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

export const metadata: Metadata = { title: 'Back in a moment' };

/** What readers get, with 503, where a page was never made before and its content can't be reached. */
export default function UnavailablePage() {
  return <UnreachableView />;
}
