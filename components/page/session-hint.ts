/** Whether this browser has a session, as far as a script may know. Grants nothing: the server decides. */
export function hintsAtSession(): boolean {
  return document.cookie.split('; ').includes('gazette.signed-in=1');
}
