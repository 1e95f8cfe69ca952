export const questionsFields = /* groq */ `
  "items": coalesce(items[]{ _key, "question": coalesce(question, ""), "answer": coalesce(answer[], []) }, [])
`;
