import { NotFoundView } from '#components/page/not-found-view.tsx';
import { getLatest } from '#sanity/queries/latest.ts';

export default async function NotFound() {
  return <NotFoundView latest={await getLatest(6)} />;
}
