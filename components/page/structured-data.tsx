import { jsonForScript } from '../ui/json-for-script.ts';

/** Puts schema.org data into the page. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />;
}
