import { useSyncExternalStore } from 'react';

const setting = 'gazette.desk-keys';
const changed = 'gazette:desk-keys';

/** Whether this device's keys work the desk; kept on the device. */
export function useKeysSetting(): { keys: boolean; setKeys: (on: boolean) => void } {
  const keys = useSyncExternalStore(
    listen,
    () => localStorage.getItem(setting) !== 'off',
    () => true,
  );
  return { keys, setKeys };
}

function setKeys(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off');
  dispatchEvent(new Event(changed));
}

function listen(onChange: () => void): () => void {
  addEventListener(changed, onChange);
  addEventListener('storage', onChange);
  return () => {
    removeEventListener(changed, onChange);
    removeEventListener('storage', onChange);
  };
}
