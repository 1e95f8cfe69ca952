/** Milliseconds between two looks, and the most that failures stretch this to. */
const PAUSE = 15_000;
const LONGEST_PAUSE = 240_000;

const part = (name: string, within = document) => within.getElementById(`live-${name}`);

/**
 * Looks for changes of the live blog on this page by asking for the page itself, which a cache answers, so that an entry is only
 * ever made in one place. New entries wait behind a button; changed and deleted ones are brought up to date in place, unless the
 * reader's focus is in them. Rests while the page is hidden, looks less often while it fails, and ends with the blog, or when
 * `signal` says so.
 */
export function follow(signal: AbortSignal): void {
  const list = part('entries');
  const button = part('show');
  const told = part('told');
  if (!list || !button || !told) return;
  let pause = PAUSE;
  let looked = Date.now();
  let timer = 0;
  let known = '';
  let page = document;
  let ended = false;

  const schedule = () => {
    clearTimeout(timer);
    if (!ended && !signal.aborted && !document.hidden)
      timer = window.setTimeout(() => void look(), looked + pause - Date.now());
  };

  const look = async () => {
    looked = Date.now();
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    try {
      const response = await fetch(location.pathname, { cache: 'no-cache' });
      if (response.ok) {
        const html = await response.text();
        if (html !== known) {
          page = new DOMParser().parseFromString(html, 'text/html');
          // What stands still under the reader's focus is tried again.
          known = merge(false) ? html : '';
        }
        pause = PAUSE;
      }
    } catch {
      // Out of reach for the moment.
    }
    schedule();
  };

  /** Takes over what `page` has, new entries only when they are asked for. Whether nothing was held up by the reader's focus. */
  const merge = (asked: boolean): boolean => {
    const fresh = part('entries', page);
    if (!fresh) return true;
    const oldest = timeOf(list.lastElementChild);
    // Older ones are not missing: they stand on the next page by now.
    const end = 'more' in fresh.dataset ? timeOf(fresh.lastElementChild) : '';
    let next = list.firstElementChild;
    let first: HTMLElement | undefined;
    let waiting = 0;
    let whole = true;
    const isBusy = (shown: Element) => {
      const busy = shown.contains(document.activeElement);
      whole &&= !busy;
      return busy;
    };
    for (const item of fresh.children) {
      const copy = item.cloneNode(true) as HTMLElement;
      // Ids that React made for that page may be taken on this one.
      copy.innerHTML = copy.innerHTML.replaceAll(/_R_(?=\w+_")/g, `${copy.id}_`);
      const shown = document.getElementById(copy.id);
      if (shown) {
        next = shown.nextElementSibling;
        if (shown.dataset['version'] !== copy.dataset['version'] && !isBusy(shown)) shown.replaceWith(copy);
      } else if (asked || timeOf(copy) <= oldest) {
        list.insertBefore(copy, next);
        first ??= copy;
      } else waiting += 1;
    }
    for (const shown of Array.from(list.children)) {
      if (!page.getElementById(shown.id) && timeOf(shown) > end && !isBusy(shown)) shown.remove();
    }
    ended = !('running' in fresh.dataset);
    if (ended) renew('mark', 'state');
    button.hidden = waiting === 0;
    button.textContent = told.textContent = waiting ? `${waiting} new post${waiting > 1 ? 's' : ''}` : '';
    if (asked) {
      renew('pinned', 'events', 'events-beside');
      first?.focus();
    }
    return whole;
  };

  const renew = (...names: string[]) => {
    for (const name of names) {
      const shown = part(name);
      const fresh = part(name, page);
      if (!shown || !fresh) continue;
      shown.hidden = fresh.hidden;
      shown.innerHTML = fresh.innerHTML;
    }
  };

  button.addEventListener('click', () => merge(true), { signal });
  document.addEventListener('visibilitychange', schedule, { signal });
  schedule();
}

const timeOf = (item: Element | null) => item?.getAttribute('data-time') ?? '';
