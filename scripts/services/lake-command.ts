/**
 * What runs the embedded Content Lake as a process of its own. Answers are made of many short-lived objects: V8 would let
 * them pile up to a hundred megabytes before it clears them away, and clears four megabytes as fast.
 */
export const lakeCommand = ['--max-semi-space-size=4', 'sanity/lake/main.ts'];
