import { useEffect } from 'react';

/** The desk's keys, and what each does; the help sheet lists them. */
export const deskKeys: { key: string; does: string }[] = [
  { key: 'j', does: 'Next comment' },
  { key: 'k', does: 'Previous comment' },
  { key: 'a', does: 'Approve, or restore' },
  { key: 'r', does: 'Reject: opens the reasons' },
  { key: '1 – 9', does: 'Choose a reason while they are open; Enter rejects' },
  { key: 'f', does: 'Make it a pick, or no longer one' },
  { key: 'x', does: 'Select for a decision about several' },
  { key: 'u', does: 'Take the last rejection back' },
  { key: 'o', does: 'Open the thread on the site' },
  { key: '/', does: 'Search' },
  { key: '?', does: 'This list' },
];

type Handlers = {
  enabled: boolean;
  move: (by: 1 | -1) => void;
  undo: () => void;
  help: () => void;
};

/**
 * Lets the desk be worked by single keys, outside of fields where one types. A key presses the visible button that does
 * the same for the comment with the focus, so that there is no second way to do anything.
 */
export function useDeskKeys({ enabled, move, undo, help }: Handlers): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const item = currentItem();
      const open = item?.querySelector<HTMLDetailsElement>('details[open]:has([data-key="r"])') ?? null;
      if (event.key === 'Escape' && open) {
        open.open = false;
        item?.focus();
        return;
      }
      if (/^[1-9]$/.test(event.key) && open && !isText(target)) {
        const radio = open.querySelectorAll<HTMLInputElement>('input[type="radio"]')[Number(event.key) - 1];
        radio?.click();
        radio?.focus();
        event.preventDefault();
        return;
      }
      if (isText(target) || document.querySelector('dialog[open]')) return;
      const act: Record<string, () => void> = {
        j: () => move(1),
        k: () => move(-1),
        u: undo,
        '?': help,
        '/': () => document.querySelector<HTMLInputElement>('[data-desk-search]')?.focus(),
        x: () => item?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click(),
        o: () => item?.querySelector<HTMLAnchorElement>('[data-open]')?.click(),
        a: () => press(item, 'a'),
        f: () => press(item, 'f'),
        r: () => press(item, 'r'),
      };
      const run = Object.hasOwn(act, event.key) ? act[event.key] : undefined;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled, move, undo, help]);
}

/** The comment that has the focus, or has something in it that has. */
export function currentItem(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[id^="desk-"]') ?? null;
}

function press(item: HTMLElement | null, key: string): void {
  const control = item?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  control?.click();
  if (control?.parentElement instanceof HTMLDetailsElement)
    control.parentElement.querySelector<HTMLElement>('input[type="radio"]')?.focus();
}

/** Where a letter is a letter. */
function isText(element: HTMLElement): boolean {
  if (
    element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
    return true;
  return (
    element instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(element.type)
  );
}
