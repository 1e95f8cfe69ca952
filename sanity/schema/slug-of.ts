/** Letters that no decomposition turns into plain ones. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
};

/**
 * The last part of a web address for a headline or a name: small letters, figures and hyphens, of at most `maxLength`
 * characters, cut between words where that is possible. Letters of other scripts stay. Empty where nothing is left.
 */
export function slugOf(text: string, maxLength = 90): string {
  const slug = text
    .toLowerCase()
    .normalize('NFKD')
    // Accents of European letters; marks of other scripts are part of their words.
    .replaceAll(/[\u0300-\u036F'’‘]/gu, '')
    .normalize('NFC')
    .replaceAll('&', ' and ')
    .replaceAll(/[ßæœøđðłþ]/gu, (letter) => plain[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^[-\p{M}]+|-+$/gu, '');
  if (slug.length <= maxLength) return slug;
  const cut = slug.slice(0, maxLength + 1).lastIndexOf('-');
  return cut > 0 ? slug.slice(0, cut) : slug.slice(0, maxLength);
}
