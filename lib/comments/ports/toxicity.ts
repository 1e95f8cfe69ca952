/** A service that says how hostile a text is. What it can't answer it throws. */
export type ToxicityPort = {
  /** From 0 for not at all to 1 for certain. */
  check(text: string, signal: AbortSignal): Promise<{ score: number }>;
};
