import { isIPv4, isIPv6 } from 'node:net';
import { nearNetworks, networks, within } from '../auth/address-list.ts';

/**
 * Takes out of a text what a log must not keep: e-mail addresses, addresses of readers, names and passwords in URLs, query
 * strings, and what looks like a token. Our own lines say none of it; messages of libraries and servers may. What is longer
 * than a thousand characters is cut first, before a word: looking takes time that grows with the square of the length.
 */
export function scrub(said: string): string {
  const text = said.length > longest ? `${said.slice(0, longest).replace(/\S+$/, '')}…` : said;
  // Most texts have nothing in them that any of it could be, and one look is cheaper than six.
  if (!suspicious.test(text) || uuid.test(text)) return text;
  return (
    text
      .replaceAll(userInfo, '$1[user]@')
      .replaceAll(email, '[e-mail]')
      .replaceAll(query, '?[query]')
      // What only looks like one goes, too.
      .replaceAll(ipv4, (address) => (isIPv4(address) && within(near, address) ? address : '[address]'))
      .replaceAll(
        ipv6,
        (_, address: string, colon: string) => `${isOfSomebody(address) ? '[address]' : address}${colon}`,
      )
      .replaceAll(opaque, (word) => (looksRandom(word) ? '[token]' : word))
  );
}

/** Longer messages hold somebody's data rather than a reason. */
const longest = 1000;
const suspicious = /[@%?:]|\d\.\d|[\w-]{32}/;
const userInfo = /(\/\/)[^\s/@]*:[^\s/@]*@/g;
const email = /[^\s@<>"'`(),;:=/?&[\]]+(?:@|%40)[\p{L}\d.-]+\.\p{L}{2,}/giu;
const query = /\?[^\s"'<>()]*=[^\s"'<>()]*/g;
const ipv4 = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
/** What could be one, as far as a pattern can tell: times and words look like it, too. A colon after it is the sentence’s. */
const ipv6 = /(?<=^|[^\w:]|\w:)(?=[:\da-f]*[\da-f])([\da-f:]{2,39}?)((?<!:):|)(?![\w:[]|\.\d)/gi;
const opaque = /[\w-]{32,}/g;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Where databases and mail servers are, which whoever reads the log has to know. */
const near = networks(nearNetworks);

function isOfSomebody(address: string): boolean {
  return isIPv6(address) && !within(near, address);
}

/** Letters and digits that change places all the time. Names of files and migrations do so seldom. */
function looksRandom(word: string): boolean {
  if (uuid.test(word)) return false;
  return (word.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0) >= 6;
}
