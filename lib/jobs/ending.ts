// Next bundles instrumentation and routes apart from each other; a process ends once.
const kept = globalThis as typeof globalThis & { gazetteEnding?: AbortController };

/**
 * Aborted once this process is asked to end: nothing new is begun then. Listens from the first call on, as whoever
 * listens must end the process, and one that only builds pages has nothing to finish.
 */
export function processEnding(): AbortSignal {
  if (!kept.gazetteEnding) {
    const begun = new AbortController();
    kept.gazetteEnding = begun;
    for (const signal of endSignals) process.once(signal, () => begun.abort());
  }
  return kept.gazetteEnding.signal;
}

/** What asks a process to end. */
export const endSignals = ['SIGTERM', 'SIGINT'] as const;
