export const timelineFields = /* groq */ `
  "entries": coalesce(entries[]{ _key, "when": coalesce(when, ""), "text": coalesce(text[], []) }, [])
`;
