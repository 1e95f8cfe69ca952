import type { ReactNode } from 'react';
import { BlockQuoteView } from './block-quote/view.tsx';
import type { CustomBlock } from './body-block.ts';
import { FactBoxView } from './fact-box/view.tsx';
import { PictureView } from './picture/view.tsx';
import { PullQuoteView } from './pull-quote/view.tsx';

/** Every block that the schema allows in a text has its view here: a block without one is a type error. */
type BlockViews = {
  [Type in CustomBlock['_type']]: (props: { value: Extract<CustomBlock, { _type: Type }> }) => ReactNode;
};

export const blockViews: BlockViews = {
  picture: PictureView,
  pullQuote: PullQuoteView,
  blockQuote: BlockQuoteView,
  factBox: FactBoxView,
};
