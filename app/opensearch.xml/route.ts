import { env } from '#lib/env.ts';
import { getSite } from '#sanity/queries/site.ts';

/** How browsers search the site from their address bar: https://github.com/dewitt/opensearch */
export async function GET(): Promise<Response> {
  const { name } = await getSite();
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(Array.from(name).slice(0, 16).join(''))}</ShortName>
  <Description>${escaped(`Search the stories of ${name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="192" height="192" type="image/png">${env.siteUrl}/icon-192.png</Image>
  <Url type="text/html" template="${env.siteUrl}/search?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(body, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
