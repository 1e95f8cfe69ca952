import type { ReactNode } from 'react';
import { AudioView } from './audio/view.tsx';
import { BlockQuoteView } from './block-quote/view.tsx';
import type { CustomBlock } from './body-block.ts';
import { CodeView } from './code/view.tsx';
import { DividerView } from './divider/view.tsx';
import { DownloadView } from './download/view.tsx';
import { EmbedView } from './embed/view.tsx';
import { FactBoxView } from './fact-box/view.tsx';
import { GalleryView } from './gallery/view.tsx';
import { PictureView } from './picture/view.tsx';
import { PullQuoteView } from './pull-quote/view.tsx';
import { QuestionsView } from './questions/view.tsx';
import { TableView } from './table/view.tsx';
import { TimelineView } from './timeline/view.tsx';

/** Every block that the schema allows in a text has its view here: a block without one is a type error. */
type BlockViews = {
  [Type in CustomBlock['_type']]: (props: { value: Extract<CustomBlock, { _type: Type }> }) => ReactNode;
};

export const blockViews: BlockViews = {
  picture: PictureView,
  gallery: GalleryView,
  pullQuote: PullQuoteView,
  blockQuote: BlockQuoteView,
  factBox: FactBoxView,
  questions: QuestionsView,
  timeline: TimelineView,
  table: TableView,
  code: CodeView,
  divider: DividerView,
  embed: EmbedView,
  audio: AudioView,
  download: DownloadView,
};
