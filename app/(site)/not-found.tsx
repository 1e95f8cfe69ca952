import { NotFoundView } from '#components/page/not-found-view.tsx';
import { getSite } from '#sanity/queries/site.ts';

/**
 * Next puts this into every page of the site, so it shows nothing that the header doesn't: a list of stories here would make
 * every page heavier, and every page out of date with each new story.
 */
export default async function NotFound() {
  return <NotFoundView sections={(await getSite()).sections} latest={[]} />;
}
