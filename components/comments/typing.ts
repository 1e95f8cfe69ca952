import type { Typing } from './comments-api.ts';

type Counter = {
  /** What an event put into the field, which is `length` long now. */
  note: (event: Event, length: number) => void;
  sum: () => Typing;
};

/**
 * Counts how a text comes into a form, from now on. What comes at once, from dictation, a suggestion or a kept draft, was
 * neither typed nor pasted.
 */
export function startTyping(): Counter {
  const since = performance.now();
  let before = 0;
  let typed = 0;
  let pasted = 0;
  return {
    note: (event, length) => {
      const { inputType = '', data } = event as Partial<InputEvent>;
      if (data?.length === 1) typed += 1;
      else if (/^insertFrom(Paste|Drop)$/.test(inputType)) pasted += Math.max(0, length - before);
      before = length;
    },
    sum: () => ({ seconds: Math.round((performance.now() - since) / 1000), typed, pasted }),
  };
}
