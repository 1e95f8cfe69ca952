import { fileFields } from './download/projection.ts';
import { galleryFields } from './gallery/projection.ts';
import { pictureFields } from './picture/projection.ts';
import { questionsFields } from './questions/projection.ts';
import { tableFields } from './table/projection.ts';
import { timelineFields } from './timeline/projection.ts';

/**
 * The text of an article or page: each block as it is stored, and more for those that refer to other documents. What
 * the Studio requires but the CMS's API may leave out is filled, so that no view can fail over it.
 */
export const bodyFields = /* groq */ `
  ...,
  _type == "picture" => { ${pictureFields} },
  _type == "gallery" => { ${galleryFields} },
  _type == "pullQuote" => { "text": coalesce(text, "") },
  _type == "blockQuote" => { "text": coalesce(text, "") },
  _type == "factBox" => { "title": coalesce(title, ""), "facts": coalesce(facts[], []) },
  _type == "questions" => { ${questionsFields} },
  _type == "timeline" => { ${timelineFields} },
  _type == "table" => { ${tableFields} },
  _type == "code" => { "code": coalesce(code, "") },
  _type == "divider" => { "look": coalesce(look, "stars") },
  _type == "embed" => { "url": coalesce(url, ""), "title": coalesce(title, "") },
  _type == "audio" => { "title": coalesce(title, ""), "transcript": coalesce(transcript, ""), ${fileFields} },
  _type == "download" => { "title": coalesce(title, ""), ${fileFields} }
`;
