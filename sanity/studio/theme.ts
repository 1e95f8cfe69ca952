import { hues, white } from '@sanity/color';
import { buildTheme } from '@sanity/ui/theme';

/** The red of the mark, and its relatives from paper to ink. */
const crimson = {
  50: '#fdf6f4',
  100: '#fbe9e5',
  200: '#f6d8d2',
  300: '#f2b1a8',
  400: '#ee8d82',
  500: '#a3161b',
  600: '#8f1318',
  700: '#6f1014',
  800: '#4a0f12',
  900: '#320d0f',
  950: '#1f0b0c',
};

/** Greys with the warmth of the site's paper and ink. */
const newsprint = {
  50: '#f8f6f3',
  100: '#f0ede8',
  200: '#e4e0d9',
  300: '#c0bbb4',
  400: '#a09b95',
  500: '#78746f',
  600: '#575450',
  700: '#3d3b39',
  800: '#292827',
  900: '#1e1d1d',
  950: '#151414',
};

/**
 * Gazette's look, light and dark: the red of the mark, in a hue that the Studio hardly uses, where something is chosen,
 * pressed or linked. What informs stays blue and what warns keeps its brighter red, so that none is taken for another.
 */
export const theme = buildTheme({
  palette: { ...hues, black: '#0f0e0e', white, magenta: crimson, gray: newsprint },
  color: {
    base: {
      '*': { focusRing: ['magenta/500', 'magenta/400'], link: { fg: ['magenta/600', 'magenta/300'] } },
    },
    button: { default: { primary: { '*': { _hue: 'magenta' } } } },
    selectable: { default: { selected: { _hue: 'magenta' } } },
  },
});
