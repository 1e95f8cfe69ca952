/** The exit code of a lake that can't start, and has said why in one line: an error that nobody foresaw ends with 1. */
export const refusalCode = 78;
