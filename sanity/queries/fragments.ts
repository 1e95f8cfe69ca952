import { pictureFields } from '../../components/blocks/picture/projection.ts';

/** Parts that several queries share. GROQ is written here and in the queries beside this file, and nowhere else. */

/** What makes an article public: its time has come, and it has an address. */
export const isLive = /* groq */ `publishedAt <= now() && defined(slug.current) && defined(section._ref)`;

/** What may take a place by being new: nothing that somebody pays for stands where editors didn’t put it. */
export const isNews = /* groq */ `${isLive} && kind != "sponsored"`;

/** When the next article becomes public by itself, so that lists kept until then change on time. */
export const nextLive = /* groq */ `*[_type == "article" && publishedAt > now()] | order(publishedAt asc)[0].publishedAt`;

export const sectionFields = /* groq */ `"id": _id, title, "slug": slug.current, colour`;

export const seriesFields = /* groq */ `"id": _id, title, "slug": slug.current`;

export const authorFields = /* groq */ `"id": _id, name, "slug": slug.current`;

/** What every list shows of an article. */
export const teaserFields = /* groq */ `
  "id": _id,
  headline,
  standfirst,
  language,
  kind,
  "liveEndedAt": live.endedAt,
  "slug": slug.current,
  publishedAt,
  "section": section->{ ${sectionFields} },
  "authors": bylines[role == "author"]{ "author": author->{ ${authorFields} } },
  "picture": mainPicture{ ${pictureFields} }
`;
