/**
 * For an element that a number comes into. It may come before React has gone through that part of the page, which then must
 * take what it finds for its own: else it would make the page anew, and lose what a reader has typed by then. React does so
 * for an element with this and nothing in it but one text, be it empty.
 */
export const filledIn = { suppressHydrationWarning: true } as const;
