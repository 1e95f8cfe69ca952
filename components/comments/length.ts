/** How long a comment is, in characters as readers count them, without the space around it. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length;

/**
 * What a screen reader is told of a text's length, so that it speaks a few times near the limit and not with each
 * letter. Empty where there is room.
 */
export function lengthNotice(length: number, maxLength: number): string {
  const left = maxLength - length;
  if (left < 0) return 'Too long: some of it has to go.';
  const step = [20, 50, 100, 200].find((near) => left <= near);
  return step === undefined ? '' : `${step} characters left, or fewer.`;
}
