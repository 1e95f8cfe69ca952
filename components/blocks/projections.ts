import { pictureFields } from './picture/projection.ts';

/** The text of an article or page: each block as it is stored, and more for those that refer to other documents. */
export const bodyFields = /* groq */ `
  ...,
  _type == "picture" => { ${pictureFields} }
`;
