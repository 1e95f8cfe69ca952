import { wholeNumber } from '#components/ui/numbers.ts';

/** A number and what it counts: `1 reply`, `1,200 replies`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${wholeNumber(number)} ${number === 1 ? one : many}`;
