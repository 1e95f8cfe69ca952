import { joinScripts } from './known-scripts.ts';

/**
 * The HTML of a kept page with its scripts asked for once the page itself is there: until then they would share a slow
 * connection with its main picture and its fonts. Sooner for a reader who acts. Given such HTML again it changes nothing.
 */
export function scriptsLater(html: string): string {
  const end = html.lastIndexOf('</body>');
  // Asked of each page that is handed out, so only its end is looked at.
  if (end === -1 || html.endsWith(loading, end)) return html;
  const page = joinScripts(html.slice(0, end))
    .replaceAll(preload, '')
    .replaceAll(script, '<script type="text/plain" data-later="$1"$2></script>');
  return `${page}${loading}${html.slice(end)}`;
}

const preload = /<link rel="preload" as="script"[^>]*>/g;
/** Not those for browsers of long ago, which today's leave out by themselves. */
const script = /<script src="(\/_next\/static\/[^"]+)"((?:(?!nomodule)[^>])*)><\/script>/gi;

const loader = `(()=>{let on=0;const go=()=>{if(on++)return;for(const s of document.querySelectorAll("script[data-later]")){const n=document.createElement("script");n.src=s.dataset.later;if(s.id)n.id=s.id;s.replaceWith(n)}};const soon=()=>requestAnimationFrame(()=>setTimeout(go));document.readyState=="complete"?soon():addEventListener("load",soon);for(const e of["pointerdown","keydown","focusin","scroll"])addEventListener(e,go,{once:true,capture:true,passive:true});setTimeout(go,4e3)})()`;

const loading = `<script>${loader}</script>`;
