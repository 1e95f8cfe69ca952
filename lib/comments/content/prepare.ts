import { createHash } from 'node:crypto';
import { clean, fold, skeleton } from './normalize.ts';
import { parse, type Parsed } from './parse.ts';
import { plainText } from './tree.ts';

/** A comment's text in every form that checks need; made once. */
export type Prepared = Parsed & {
  /** What is kept. */
  source: string;
  /** The words alone. */
  text: string;
  folded: string;
  skeleton: string;
  /** The same for texts that differ only in what nobody sees, hexadecimal. */
  bodyHash: string;
};

/** Normalises and parses `body`. Pure. */
export function prepare(body: string): Prepared {
  const source = clean(body);
  const parsed = parse(source);
  const text = plainText(parsed.tree);
  const folded = fold(source);
  return {
    ...parsed,
    source,
    text,
    folded,
    skeleton: skeleton(text),
    bodyHash: createHash('sha256').update(folded).digest('hex'),
  };
}
