/*
 * Pages are cached and shared by readers everywhere, so times are never in the server's zone nor in a guess of the
 * reader's: they are in UTC and say so.
 */

const parts = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });

const dateFormat = parts({ day: 'numeric', month: 'long', year: 'numeric' });
const timeFormat = parts({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const shortDateFormat = parts({ day: 'numeric', month: 'short' });

const dayFormat = parts({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "Monday 23 November 2026" */
export const longDay = (iso: string): string => dayFormat.format(new Date(iso)).replace(',', '');

/** "18:05", for lists that name the zone themselves. */
export const clock = (iso: string): string => timeFormat.format(new Date(iso));

/** "23 November 2026" */
export const longDate = (iso: string): string => dateFormat.format(new Date(iso));

/** "23 November 2026, 18:05 UTC" */
export const longDateTime = (iso: string): string =>
  `${longDate(iso)}, ${timeFormat.format(new Date(iso))} UTC`;

/** "23 Nov, 18:05", for lists that name the zone themselves. */
export const shortDateTime = (iso: string): string =>
  `${shortDateFormat.format(new Date(iso))}, ${timeFormat.format(new Date(iso))}`;
