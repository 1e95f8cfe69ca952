import type { SchemaTypeDefinition } from 'sanity';
import { blockQuote } from '#components/blocks/block-quote/schema.ts';
import { factBox } from '#components/blocks/fact-box/schema.ts';
import { pullQuote } from '#components/blocks/pull-quote/schema.ts';
import { article } from './article.ts';
import { author } from './author.ts';
import { body } from './body.ts';
import { discussion } from './discussion.ts';
import { frontPage } from './front-page.ts';
import { page } from './page.ts';
import { picture } from './picture.ts';
import { section } from './section.ts';
import { siteSettings } from './site-settings.ts';
import { topic } from './topic.ts';

/** Every type that editors work with. */
export const schemaTypes: SchemaTypeDefinition[] = [
  article,
  author,
  section,
  topic,
  page,
  siteSettings,
  frontPage,
  picture,
  discussion,
  body,
  pullQuote,
  blockQuote,
  factBox,
];

/** Types of which there is exactly one document, whose id is the type's name. */
export const singletons: readonly string[] = ['siteSettings', 'frontPage'];
