import type { SectionColour } from '#sanity/queries/teaser.ts';

/** The sections’ colours as light pages have them (components/ui/tokens.css): white words stand out on each. */
export const shareColours: Record<SectionColour, string> = {
  ink: '#141414',
  red: '#a3161b',
  blue: '#14508c',
  green: '#1c6440',
  amber: '#8a5200',
  plum: '#7a2a66',
  teal: '#0e6068',
};
