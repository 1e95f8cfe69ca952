/** How long after a rejection its author can ask for another look, in days. */
export const appealDays = 30;

/** Longest text of an appeal, in characters. */
export const longestAppeal = 1000;
