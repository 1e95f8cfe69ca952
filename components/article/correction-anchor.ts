/** The id that a correction's note has on its article's page. */
export const correctionAnchor = (key: string): string => `correction-${key.replaceAll(/[^\w-]/g, '-')}`;
