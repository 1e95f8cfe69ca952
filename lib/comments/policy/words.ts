const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number of things, small numbers as words: "five minutes", "90 seconds". */
export function inWords(count: number, thing: string): string {
  return `${small[count] ?? count} ${thing}${count === 1 ? '' : 's'}`;
}

/** So many seconds as people say it, rounded up: "40 seconds", "2 minutes", "3 hours". */
export function duration(seconds: number): string {
  if (seconds < 60) return plural(Math.ceil(seconds), 'second');
  if (seconds < 3600) return plural(Math.ceil(seconds / 60), 'minute');
  return plural(Math.ceil(seconds / 3600), 'hour');
}

/** After "every": "minute", "2 minutes". */
export function pause(seconds: number): string {
  return duration(seconds).replace(/^1 /, '');
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
