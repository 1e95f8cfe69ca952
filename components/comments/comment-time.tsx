const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `utc` in pages that many readers share; `local` once the reader's own clock is known. */
export type Zone = 'utc' | 'local';

/** When something was written: a date and a time, never "5 minutes ago", which is wrong as soon as it is read. */
export function CommentTime({ at, zone }: { at: string; zone: Zone }) {
  return <time dateTime={at}>{formatTime(at, zone)}</time>;
}

/**
 * `12 March 2026, 14:05 UTC`, or without a zone in the reader's own. Put together by hand: server and browser must
 * agree on every character, and their dictionaries of dates need not.
 */
export function formatTime(at: string, zone: Zone): string {
  const date = new Date(at);
  const [day, month, year, hours, minutes] =
    zone === 'utc'
      ? [
          date.getUTCDate(),
          date.getUTCMonth(),
          date.getUTCFullYear(),
          date.getUTCHours(),
          date.getUTCMinutes(),
        ]
      : [date.getDate(), date.getMonth(), date.getFullYear(), date.getHours(), date.getMinutes()];
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${day} ${months[month]} ${year}, ${two(hours)}:${two(minutes)}${zone === 'utc' ? ' UTC' : ''}`;
}
