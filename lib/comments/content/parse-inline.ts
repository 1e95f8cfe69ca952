import { inlineText, type Inline } from './tree.ts';

/** A link target that is not shown as a link. `scheme`: not http(s). `disguised`: hides where it leads. */
export type Refused = { target: string; why: 'scheme' | 'disguised' };

type Mark = 'emphasis' | 'strong' | 'strike';
/** Marks are pieces until it is known whether they have a partner; `pair` is that partner's place. */
type Piece =
  | { node: Inline }
  | { mark: Mark; sign: string; text: string; opens: boolean; closes: boolean; pair?: number };

type Line = { nodes: Inline[]; links: string[]; refused: Refused[] };

const longestAddress = 2048;
const escapable = /[!-/:-@[-`{-~]/;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Parses one run of text; line feeds in it are breaks. Linear time: nothing is looked at more than a few times. */
export function parseInline(text: string): Line {
  const scanned = scan(text, true);
  return { nodes: build(scanned.pieces), links: scanned.links, refused: scanned.refused };
}

function scan(text: string, mayLink: boolean): { pieces: Piece[]; links: string[]; refused: Refused[] } {
  const pieces: Piece[] = [];
  const links: string[] = [];
  const refused: Refused[] = [];
  let plain = '';
  let at = 0;
  /** The last `[` that may still begin a link, and how much there was of everything before it. */
  let bracket: { at: number; pieces: number; links: number } | null = null;
  let noMoreTicks = false;

  const flush = () => {
    if (plain) pieces.push({ node: { type: 'text', text: plain } });
    plain = '';
  };
  const push = (node: Inline) => {
    flush();
    pieces.push({ node });
  };

  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '\\' && escapable.test(text.charAt(at + 1))) {
      plain += text.charAt(at + 1);
      at += 2;
    } else if (char === '\n') {
      push({ type: 'break' });
      at += 1;
    } else if (char === '`' && !noMoreTicks) {
      const end = text.indexOf('`', at + 1);
      if (end === -1) noMoreTicks = true;
      else if (end > at + 1) {
        push({ type: 'code', text: text.slice(at + 1, end) });
        at = end + 1;
      } else {
        plain += '``';
        at = end + 1;
      }
    } else if (char === '*' || char === '_' || (char === '~' && text.charAt(at + 1) === '~')) {
      const sign = signAt(text, at, char);
      flush();
      pieces.push(markAt(text, at, sign));
      at += sign.length;
    } else if (mayLink && char === '[') {
      flush();
      bracket = { at, pieces: pieces.length, links: links.length };
      plain = '[';
      at += 1;
    } else if (mayLink && char === ']' && bracket) {
      const target = text.charAt(at + 1) === '(' ? targetAt(text, at + 2) : null;
      const label = text.slice(bracket.at + 1, at);
      if (target && label.trim()) {
        const judged = judge(target.text);
        if (judged.ok) {
          // An address in the label is no link of its own.
          pieces.length = bracket.pieces;
          links.length = bracket.links;
          plain = '';
          links.push(judged.href);
          pieces.push({
            node: { type: 'link', href: judged.href, host: judged.host, children: labelOf(label, judged) },
          });
        } else {
          if (judged.why) refused.push({ target: target.text, why: judged.why });
          plain += text.slice(at, target.end);
        }
        at = target.end;
      } else {
        plain += char;
        at += 1;
      }
      bracket = null;
    } else if (mayLink && char === 'h' && startsAddress(text, at)) {
      const address = addressAt(text, at);
      const judged = judge(address);
      if (judged.ok) {
        links.push(judged.href);
        push({
          type: 'link',
          href: judged.href,
          host: judged.host,
          children: [{ type: 'text', text: address }],
        });
      } else {
        if (judged.why) refused.push({ target: address, why: judged.why });
        plain += address;
      }
      at += address.length;
    } else {
      plain += char;
      at += 1;
    }
  }
  flush();
  return { pieces, links, refused };
}

/** Two signs of a kind are one mark. Of three that close, the first is the inner one: `***both***`. */
function signAt(text: string, at: number, char: string): string {
  if (text.charAt(at + 1) !== char) return char;
  const closesThree =
    char !== '~' && at > 0 && text.charAt(at + 2) === char && !/[\s*_]/.test(text.charAt(at - 1));
  return closesThree ? char : char + char;
}

function markAt(text: string, at: number, sign: string): Piece {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + sign.length);
  const mark: Mark = sign === '~~' ? 'strike' : sign.length === 2 ? 'strong' : 'emphasis';
  let opens = after !== '' && !/\s/.test(after);
  let closes = before !== '' && !/\s/.test(before);
  // snake_case_names keep their underscores.
  if (sign.startsWith('_')) {
    opens &&= !wordCharacter.test(before);
    closes &&= !wordCharacter.test(after);
  }
  return { mark, sign, text: sign, opens, closes };
}

/** The `(target)` that begins after its parenthesis; null where it has no end within reach. */
function targetAt(text: string, start: number): { text: string; end: number } | null {
  let depth = 0;
  const limit = Math.min(text.length, start + longestAddress);
  for (let at = start; at < limit; at += 1) {
    const char = text.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')') {
      if (depth === 0) return { text: text.slice(start, at), end: at + 1 };
      depth -= 1;
    } else if (char === '[') return null;
  }
  return null;
}

function startsAddress(text: string, at: number): boolean {
  if (!text.startsWith('https://', at) && !text.startsWith('http://', at)) return false;
  return at === 0 || !wordCharacter.test(text.charAt(at - 1));
}

/** A bare address as people write it into a sentence: punctuation at its end belongs to the sentence. */
function addressAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && end < start + longestAddress && !/[\s<>[\]"`]/.test(text.charAt(end))) end += 1;
  while (end > start && /[.,;:!?'*_~|]/.test(text.charAt(end - 1))) end -= 1;
  const address = text.slice(start, end);
  return address.endsWith(')') && !address.includes('(') ? address.replace(/\)+$/, '') : address;
}

type Judged = { ok: true; href: string; host: string } | { ok: false; why: Refused['why'] | null };

function judge(target: string): Judged {
  // Browsers skip white space and control characters in an address, so they don't hide a scheme from this either.
  const bare = target.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
  if (!/^https?:\/\//i.test(bare))
    return { ok: false, why: /^[^/?#]*(?::|%3a|&colon|&#)/i.test(bare) ? 'scheme' : null };
  if (bare !== target.trim() || !URL.canParse(bare))
    return { ok: false, why: bare === target.trim() ? null : 'disguised' };
  const url = new URL(bare);
  if (url.username || url.password) return { ok: false, why: 'disguised' };
  if (!url.hostname.includes('.')) return { ok: false, why: null };
  return { ok: true, href: url.href, host: url.hostname.replace(/^www\./, '') };
}

/** A label that names another site than the one it leads to is replaced by the address itself. */
function labelOf(label: string, { href, host }: { href: string; host: string }): Inline[] {
  const children = build(scan(label, false).pieces);
  const shown = inlineText(children).normalize('NFKC').trim().slice(0, 300).toLowerCase();
  const named = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#:]\S*)?$/u.exec(shown)?.[1];
  const claims = named ?? (shown.includes('://') || shown.includes('www.') ? shown : null);
  return claims === null || claims.replace(/^www\./, '') === host ? children : [{ type: 'text', text: href }];
}

/** Pairs the marks and makes the tree. A kind never nests in itself, so the tree is at most a handful deep. */
function build(pieces: Piece[]): Inline[] {
  pair(pieces);
  const root: Inline[] = [];
  const open: { children: Inline[]; mark: Mark }[] = [];
  const add = (node: Inline) => {
    const target = open.at(-1)?.children ?? root;
    const last = target.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.text += node.text;
    else target.push(node);
  };
  for (const [at, piece] of pieces.entries()) {
    if ('node' in piece) add(piece.node.type === 'text' ? { ...piece.node } : piece.node);
    else if (piece.pair === undefined) add({ type: 'text', text: piece.text });
    else if (piece.pair > at) open.push({ children: [], mark: piece.mark });
    else {
      const closed = open.pop();
      if (closed) add({ type: closed.mark, children: closed.children });
    }
  }
  return root;
}

function pair(pieces: Piece[]): void {
  const open: number[] = [];
  const placeOf = new Map<Mark, number>();
  for (const [at, piece] of pieces.entries()) {
    if ('node' in piece) continue;
    const place = placeOf.get(piece.mark);
    const opener = place === undefined ? undefined : pieces[open[place] ?? -1];
    if (piece.closes && place !== undefined && opener && 'mark' in opener && opener.sign === piece.sign) {
      const openedAt = open[place] ?? 0;
      // What was opened in between and not closed is text.
      while (open.length > place) {
        const dropped = pieces[open.pop() ?? -1];
        if (dropped && 'mark' in dropped) placeOf.delete(dropped.mark);
      }
      // Marks around nothing are text.
      if (openedAt + 1 < at) {
        opener.pair = at;
        piece.pair = openedAt;
      }
    } else if (piece.opens && place === undefined) {
      placeOf.set(piece.mark, open.length);
      open.push(at);
    }
  }
}
