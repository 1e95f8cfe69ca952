/** Where the keyboard goes on. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus();
