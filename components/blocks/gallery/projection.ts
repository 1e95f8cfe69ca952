import { pictureFields } from '../picture/projection.ts';

export const galleryFields = /* groq */ `
  "title": coalesce(title, ""),
  "pictures": coalesce(pictures[]{ _key, ${pictureFields} }, [])
`;
