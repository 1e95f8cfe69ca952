import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the page's code runs: false in the HTML that the server sends, and until it does. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
