import localFont from 'next/font/local';

/*
 * Newsreader for text and headlines, Public Sans for labels: both under the Open Font License, cut down to the
 * Latin letters of European languages (see fonts/README.md). Together they weigh less than 100 KB. Where they aren't
 * there for the first paint, the page stays in a fall-back of the same measure: lines that break elsewhere would move
 * what is being read. The next page has them.
 */

const text = localFont({
  src: './fonts/newsreader-text.woff2',
  weight: '400 700',
  style: 'normal',
  variable: '--font-text',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/* A family of its own, so that only pages that set something in italics fetch it. */
const italic = localFont({
  src: './fonts/newsreader-text-italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--font-italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});

const display = localFont({
  src: './fonts/newsreader-display.woff2',
  weight: '560',
  style: 'normal',
  variable: '--font-display',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

const sans = localFont({
  src: './fonts/public-sans.woff2',
  weight: '400 700',
  style: 'normal',
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: 'Arial',
});

/** The class names that make the font families known to everything below the element that carries them. */
export const fontVariables = [text.variable, italic.variable, display.variable, sans.variable].join(' ');
