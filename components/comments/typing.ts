import type { Typing } from './comments-api.ts';

type Counter = {
  /** What an event put into the field, which is `length` long now. */
  note: (event: Event, length: number) => void;
  sum: () => Typing;
};

/** Counts how a text comes into a form, from now on. Keys alone count as typing; pasting and filling in are as good. */
export function startTyping(): Counter {
  const since = performance.now();
  let before = 0;
  let typed = 0;
  let pasted = 0;
  return {
    note: (event, length) => {
      const added = Math.max(0, length - before);
      before = length;
      const byKey = /^insert(Text|CompositionText|LineBreak)$/.test(
        (event as Partial<InputEvent>).inputType ?? '',
      );
      if (byKey) typed += added;
      else pasted += added;
    },
    sum: () => ({ seconds: Math.round((performance.now() - since) / 1000), typed, pasted }),
  };
}
