import type { SchemaTypeDefinition } from 'sanity';
import { audio } from '#components/blocks/audio/schema.ts';
import { blockQuote } from '#components/blocks/block-quote/schema.ts';
import { code } from '#components/blocks/code/schema.ts';
import { divider } from '#components/blocks/divider/schema.ts';
import { download } from '#components/blocks/download/schema.ts';
import { embed } from '#components/blocks/embed/schema.ts';
import { factBox } from '#components/blocks/fact-box/schema.ts';
import { gallery } from '#components/blocks/gallery/schema.ts';
import { pullQuote } from '#components/blocks/pull-quote/schema.ts';
import { questions } from '#components/blocks/questions/schema.ts';
import { table } from '#components/blocks/table/schema.ts';
import { timeline } from '#components/blocks/timeline/schema.ts';
import { article } from './article.ts';
import { author } from './author.ts';
import { banner } from './banner.ts';
import { body } from './body.ts';
import { discussion } from './discussion.ts';
import { entryBody } from './entry-body.ts';
import { frontPage } from './front-page.ts';
import { liveEntry } from './live-entry.ts';
import { page } from './page.ts';
import { picture } from './picture.ts';
import { section } from './section.ts';
import { series } from './series.ts';
import { shortText } from './short-text.ts';
import { siteSettings } from './site-settings.ts';
import { topic } from './topic.ts';
import { withdrawal } from './withdrawal.ts';

/** Every type that editors work with. */
export const schemaTypes: SchemaTypeDefinition[] = [
  article,
  liveEntry,
  author,
  section,
  topic,
  series,
  page,
  withdrawal,
  siteSettings,
  frontPage,
  picture,
  discussion,
  banner,
  body,
  entryBody,
  shortText,
  gallery,
  audio,
  embed,
  pullQuote,
  blockQuote,
  factBox,
  questions,
  timeline,
  table,
  download,
  code,
  divider,
];

/** Types of which there is exactly one document, whose id is the type's name. */
export const singletons: readonly string[] = ['siteSettings', 'frontPage'];
