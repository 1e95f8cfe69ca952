import localFont from 'next/font/local';

/*
 * Newsreader for text and headlines, Public Sans for labels: both under the Open Font License, cut down to the
 * Latin letters of European languages (see fonts/README.md). Together they weigh less than 100 KB. Until they
 * arrive the browser shows a fall-back of the same measure, so no line moves.
 */

const text = localFont({
  src: './fonts/newsreader-text.woff2',
  weight: '400 700',
  style: 'normal',
  variable: '--font-text',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

/* A family of its own, so that only pages that set something in italics fetch it. */
const italic = localFont({
  src: './fonts/newsreader-text-italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--font-italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});

const display = localFont({
  src: './fonts/newsreader-display.woff2',
  weight: '560',
  style: 'normal',
  variable: '--font-display',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

const sans = localFont({
  src: './fonts/public-sans.woff2',
  weight: '400 700',
  style: 'normal',
  variable: '--font-sans',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** The class names that make the font families known to everything below the element that carries them. */
export const fontVariables = [text.variable, italic.variable, display.variable, sans.variable].join(' ');
