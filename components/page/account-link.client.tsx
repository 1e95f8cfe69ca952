'use client';
// The page is the same for everybody and cached; who reads it is only known in the browser.

import { useEffect, useState } from 'react';
import styles from './account-link.module.css';
import { hintsAtSession } from './session-hint.ts';

type State = { href: string; name: string | null };

/**
 * "Sign in", and after load the reader's name for somebody who is. Asks the server only where the cookie that goes
 * with a session says that it is worth it. Its box keeps its size.
 */
export function AccountLink() {
  const [state, setState] = useState<State>({ href: '/sign-in', name: null });

  useEffect(() => {
    const left = new AbortController();
    const show = async () => {
      const next = await whoReads(left.signal);
      if (!left.signal.aborted) setState(next);
    };
    void show();
    return () => left.abort();
  }, []);

  return (
    <a className={styles.link} href={state.href}>
      {state.name === null ? 'Sign in' : <span className={styles.name}>{state.name}</span>}
    </a>
  );
}

async function whoReads(signal: AbortSignal): Promise<State> {
  const here = location.pathname + location.search;
  const plain = here === '/' || here.startsWith('/sign-in');
  const signIn = {
    href: plain ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(here)}`,
    name: null,
  };
  if (!hintsAtSession()) return signIn;
  try {
    const response = await fetch('/api/me', { signal });
    const { reader } = (await response.json()) as { reader: { displayName: string | null } | null };
    return reader ? { href: '/account', name: reader.displayName ?? 'Your account' } : signIn;
  } catch {
    // No answer is no reason to say that somebody is signed out: the account page knows.
    return { href: '/account', name: 'Your account' };
  }
}
