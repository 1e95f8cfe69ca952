/** XML that is written already: what `element` makes, and nothing else. */
export type Markup = { readonly markup: string };

type Child = string | number | Markup | null | readonly Child[];

/**
 * One XML element. Texts and attributes are escaped, and lose what XML 1.0 can't hold; an attribute or child that is
 * null is left out.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: readonly Child[]
): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  const content = children.map(write).join('');
  return { markup: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` };
}

/** A whole XML file around its root. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

function write(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string' || typeof child === 'number') return escapeXml(String(child));
  return 'markup' in child ? child.markup : child.map(write).join('');
}

/** Everything outside of XML 1.0's characters: control characters, halves of pairs, and two that are none. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands in XML or HTML, without what neither can hold. */
export function escapeXml(text: string): string {
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
