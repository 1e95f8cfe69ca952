import { createHash } from 'node:crypto';

/** The header under which the page cache tells which scripts a kept page has. It never leaves the site. */
export const knownScriptsHeader = 'x-gazette-scripts';

const inline = /<script>([^]*?)<\/script>/g;
/** Each ends where it ends first: what lies between two that don't follow each other is no script. */
const run = /(?:<script>[^<]*(?:<(?!\/script>)[^<]*)*<\/script>){2,}/g;

/** Of the request for which a page was made; who gets the page later has another. */
const nonce = /(<script\b[^>]*?) nonce="[^"]*"/g;

/**
 * The HTML with scripts that follow each other made one: Next sends a page's data in dozens, and each would need a hash of
 * its own. Given such HTML again it changes nothing.
 */
export function joinScripts(html: string): string {
  return html
    .replaceAll(nonce, '$1')
    .replaceAll(
      run,
      (scripts) => `<script>${scripts.slice(8, -9).replaceAll('</script><script>', '\n;')}</script>`,
    );
}

/** The inline scripts of a page as sources of `script-src`. What is data, such as JSON, needs none. */
export function scriptHashes(html: string): string[] {
  const hashes = Array.from(
    html.matchAll(inline),
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [...new Set(hashes)];
}
