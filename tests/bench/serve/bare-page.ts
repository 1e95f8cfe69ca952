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

const pageOf = (length: number) => ({
  'app/page.tsx': `export default function Page() { return <p>{${JSON.stringify(words(length))}}</p>; }`,
});

/** A static page of a Next site that does nothing else, as long as `bytes` within a hundredth. */
export async function startBarePage(bytes: number): Promise<BareSite> {
  // Its text is in a page twice: as HTML, and as data for scripts.
  let length = Math.round((bytes - 8000) / 2);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const site = await startBareSite(pageOf(length));
    // The second time, as it is kept.
    await (await fetch(site.url)).arrayBuffer();
    const got = (await (await fetch(site.url)).arrayBuffer()).byteLength;
    if (Math.abs(got - bytes) < bytes / 100) return site;
    await site.stop();
    length += Math.round((bytes - got) / 2);
  }
  throw new Error(`No bare page of ${bytes} bytes could be made.`);
}
