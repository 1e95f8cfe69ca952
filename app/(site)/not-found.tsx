import { NotFoundView } from '#components/page/not-found-view.tsx';

/**
 * Next puts this into every page of the site, so it is small and shows nothing that may change. Readers get
 * `/-/missing` in its place, see lib/http/stand-ins.ts.
 */
export default function NotFound() {
  return <NotFoundView sections={[]} latest={[]} />;
}
