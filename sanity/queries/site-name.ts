import { defineQuery } from 'groq';
import { published } from '../client.ts';

const siteNameQuery = defineQuery(/* groq */ `*[_type == "siteSettings" && _id == "siteSettings"][0].name`);

/** How the publication is called, for what isn't a page: mails. Asked anew each time. Throws where the content can't be reached. */
export async function getSiteName(): Promise<string> {
  return (await published.fetch(siteNameQuery)) ?? 'Gazette';
}
