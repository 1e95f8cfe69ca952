/** What readers are told of an article that somebody pays for, before its text. */
export function sponsorship(sponsor: string | null): string {
  return `${sponsor ? `Paid for by ${sponsor}.` : 'This is paid for by a sponsor.'} Our newsroom had no part in it.`;
}
