import type { Piece } from '#lib/search/excerpt.ts';

/** Text with what was asked for marked. */
export function Highlighted({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, at) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces never move
    marked ? <mark key={at}>{text}</mark> : text,
  );
}
