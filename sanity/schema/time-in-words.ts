/**
 * When something was or will be, as people say it: “today at 14:30”, “Tuesday at 09:00”, “3 March at 09:00”. The name
 * of a weekday stands for the nearest one, up to six days away. `timeZone` is the person’s own where none is given.
 * Empty for what is no time.
 */
export function timeInWords(iso: string | undefined, now: Date, timeZone?: string): string {
  const time = new Date(iso ?? '');
  if (Number.isNaN(time.getTime())) return '';
  const format = (options: Intl.DateTimeFormatOptions, moment = time) =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone && { timeZone }) }).format(moment);
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const days = dayNumber(time, timeZone) - dayNumber(now, timeZone);
  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[days];
  if (near) return `${near} at ${clock}`;
  if (Math.abs(days) < 7) return `${format({ weekday: 'long' })} at ${clock}`;
  const sameYear = format({ year: 'numeric' }) === format({ year: 'numeric' }, now);
  return `${format({ day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) })} at ${clock}`;
}

/** Calendar days since 1970 where the person is. */
function dayNumber(time: Date, timeZone: string | undefined): number {
  const day = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone && { timeZone }),
  }).format(time);
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
