import { LakeError } from './types.ts';

type Kind = 'small' | 'large';

const maxWaiting = { small: 500, large: 50 };

/**
 * Work with pictures, a bounded amount at a time. `places`, at least 2, is how much runs at once; of large work one less,
 * so that small work always finds a place.
 */
export class WorkQueue {
  readonly #places: number;
  readonly #waiting = { small: [] as (() => void)[], large: [] as (() => void)[] };
  readonly #running = { small: 0, large: 0 };

  constructor(places: number) {
    this.#places = places;
  }

  /** Does `work` when there is a place for it. Throws what it throws, or LakeError 503 where too much waits already. */
  async run<T>(kind: Kind, work: () => Promise<T>): Promise<T> {
    await this.#takePlace(kind);
    try {
      return await work();
    } finally {
      this.#leavePlace(kind);
    }
  }

  async #takePlace(kind: Kind): Promise<void> {
    if (this.#mayStart(kind)) {
      this.#running[kind] += 1;
      return;
    }
    if (this.#waiting[kind].length >= maxWaiting[kind])
      throw new LakeError(
        503,
        'serviceUnavailable',
        'Too many pictures are being made at once; try again soon',
      );
    await new Promise<void>((resolve) => this.#waiting[kind].push(resolve));
  }

  #mayStart(kind: Kind): boolean {
    const { small, large } = this.#running;
    return small + large < this.#places && (kind === 'small' || large < this.#places - 1);
  }

  #leavePlace(left: Kind): void {
    this.#running[left] -= 1;
    // Large work first, of which one place at most is its own: else small work would keep it waiting for ever.
    for (const kind of ['large', 'small'] as const) {
      const next = this.#mayStart(kind) ? this.#waiting[kind].shift() : undefined;
      if (!next) continue;
      this.#running[kind] += 1;
      next();
    }
  }
}
