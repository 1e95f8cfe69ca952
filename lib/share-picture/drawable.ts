/** What newsreader-display.ttf has letters for. */
const ours = /^[\u{20}-\u{7E}\u{A0}-\u{FF}ıŒœ–—‘’‚“”„•…‹›€−]+$/u;

/** With the marks that join emoji, colour them, or ask for a character to be shown as one. */
const emoji =
  /(?![©®])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{200D}|\u{20E3}|\u{FE0E}|\u{FE0F}/gu;

/**
 * A text as our letters can write it: without emoji and control characters, with plain spaces. Null where nothing is left
 * or a letter is missing, as in another script: half a headline would mislead.
 */
export function drawable(text: string): string | null {
  const words = text
    .normalize('NFC')
    .replaceAll(emoji, '')
    .replaceAll(/\p{Cc}|\p{Cf}|\p{Cs}/gu, ' ')
    .replaceAll(/[\s\u{A0}]+/gu, ' ')
    .trim();
  return ours.test(words) ? words : null;
}
