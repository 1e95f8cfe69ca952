let ending: AbortController | undefined;

/**
 * Aborted once this process is asked to end: nothing new is begun then. Listens from the first call on, as whoever
 * listens must end the process, and one that only builds pages has nothing to finish.
 */
export function processEnding(): AbortSignal {
  if (!ending) {
    const begun = new AbortController();
    ending = begun;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => begun.abort());
  }
  return ending.signal;
}
