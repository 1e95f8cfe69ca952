/** What a text says as JSON; null where it says nothing. For a schema to look at next. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
