/** What was done, in a sentence; undefined for nothing. `who` is a name or an address. */
export function savedText(saved: string | undefined, who: string): string | undefined {
  const whom = who || 'This person';
  switch (saved) {
    case 'added':
      return `${whom} works here now. An invitation with a sign-in link is on its way.`;
    case 'changed':
      return `${whom} has another role now. The Studio opens with it the next time.`;
    case 'byline':
      return `${whom} has another byline now. Comments under their own articles say so.`;
    case 'removed':
      return `${whom} has no role in the newsroom any more, and the Studio is closed to them.`;
    default:
      return undefined;
  }
}
