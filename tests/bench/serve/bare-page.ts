import { startBareSite, type BareSite } from '../bare-site.ts';

/** Words of about a page's variety, so that they compress about as a page does; with the quotation marks that English has. */
function words(length: number): string {
  let [text, state] = ['', 7];
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += `${(state >> 8).toString(36)} `;
    if (state % 9 === 0) text += '“and so they went on,” he’d said, “until the harbour was still.” ';
  }
  return text.slice(0, length);
}

function pageOf(length: number, paragraphs: number) {
  const text = words(length);
  const each = Math.ceil(text.length / paragraphs);
  const parts = Array.from({ length: paragraphs }, (_, at) => text.slice(at * each, (at + 1) * each));
  return {
    'app/page.tsx': `export default function Page() { return <>${parts.map((part) => `<p>{${JSON.stringify(part)}}</p>`).join('\n')}</>; }`,
  };
}

/**
 * A static page of a Next site that does nothing else, as long as `bytes` within a hundredth, in so many paragraphs: scripts
 * look at each element, servers at bytes alone.
 */
export async function startBarePage(bytes: number, paragraphs = 1): Promise<BareSite> {
  // What it holds is in a page twice: as HTML, and as data for scripts. An element takes some bytes, too.
  let length = Math.max(paragraphs, Math.round((bytes - 8000 - paragraphs * 30) / 2));
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const site = await startBareSite(pageOf(length, paragraphs));
    // The second time, as it is kept.
    await (await fetch(site.url)).arrayBuffer();
    const got = (await (await fetch(site.url)).arrayBuffer()).byteLength;
    if (Math.abs(got - bytes) < bytes / 100) return site;
    await site.stop();
    length = Math.max(paragraphs, length + Math.round((bytes - got) / 2));
  }
  throw new Error(`No bare page of ${bytes} bytes could be made.`);
}
