/**
 * JSON that may stand inside a `<script>` element: no text in it can end the element or open a comment, and it stays the same
 * JSON. React doesn't escape there.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
