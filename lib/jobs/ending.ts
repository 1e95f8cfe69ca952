/** Aborted once the process is asked to end, by what hears of that. */
type Ending = { begun: AbortController; hear: () => void };

// Next bundles instrumentation and routes apart from each other; a process ends once.
const kept = globalThis as typeof globalThis & { gazetteEnding?: Ending };

/**
 * Aborted once this process is asked to end: nothing new is begun then. Listens from the first call on, as whoever
 * listens must end the process, and one that only builds pages has nothing to finish.
 */
export function processEnding(): AbortSignal {
  if (!kept.gazetteEnding) {
    const begun = new AbortController();
    const hear = () => begun.abort();
    kept.gazetteEnding = { begun, hear };
    for (const signal of endSignals) process.once(signal, hear);
  }
  return kept.gazetteEnding.begun.signal;
}

/** Whether this listener of a signal is what `processEnding` goes by. */
export function hearsEnding(listener: unknown): boolean {
  return listener === kept.gazetteEnding?.hear;
}

/** What asks a process to end. */
export const endSignals = ['SIGTERM', 'SIGINT'] as const;
