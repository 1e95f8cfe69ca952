import type { Body, BodyBlock } from '#sanity/queries/article.ts';

/** A part of a text that is neither paragraph nor heading nor list. */
export type CustomBlock = Exclude<BodyBlock, { _type: 'block' }>;

/** Something for each type of block that the schema allows in a text: one that is forgotten is a type error. */
export type ForEachBlock<Result> = {
  [Type in CustomBlock['_type']]: (block: Extract<CustomBlock, { _type: Type }>) => Result;
};

/** What a block comes to. Null for paragraphs and their like, and for blocks that this version doesn't know. */
export function ofBlock<Result>(block: Body[number], make: ForEachBlock<Result>): Result | null {
  if (block._type === 'block' || !Object.hasOwn(make, block._type)) return null;
  // Each function takes the block under whose type it stands.
  return (make[block._type] as (block: CustomBlock) => Result)(block);
}
