/**
 * How many there are of something, for readers: "1,200". Nearly all are small, and a browser takes milliseconds to learn how a language
 * writes numbers: so small ones don't ask.
 */
export const wholeNumber = (number: number): string =>
  number < 1000 ? `${number}` : number.toLocaleString('en-GB');
