/** What the site's instances keep together of one thing: a page, or what a getter found. */
export type SharedEntry<Value> = {
  value: Value;
  tags: string[];
  /** Of the last change that its maker had heard of when it began. */
  position: number;
  /** How long ago it was begun, in seconds. */
  age: number;
};

export type Kind = 'page' | 'entry';

/** Where instances keep things together. Neither method fails, or keeps a reader waiting: what can't be had isn't there. */
export type SharedEntries = {
  /** Null where there is none that is current, as far as this process knows. */
  read(kind: Kind, key: string, alsoTagged?: readonly string[]): Promise<SharedEntry<unknown> | null>;
  /** Keeps something for `seconds`; nothing too large, and nothing of which it isn't known how current it is. */
  write(
    kind: Kind,
    key: string,
    entry: { value: unknown; tags: string[]; begun: number; seconds: number },
  ): void;
};
