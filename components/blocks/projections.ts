import { pictureFields } from './picture/projection.ts';

/**
 * The text of an article or page: each block as it is stored, and more for those that refer to other documents. What
 * the Studio requires but the CMS's API may leave out is filled, so that no view can fail over it.
 */
export const bodyFields = /* groq */ `
  ...,
  _type == "picture" => { ${pictureFields} },
  _type == "pullQuote" => { "text": coalesce(text, "") },
  _type == "blockQuote" => { "text": coalesce(text, "") },
  _type == "factBox" => { "title": coalesce(title, ""), "facts": coalesce(facts, []) }
`;
