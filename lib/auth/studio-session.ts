import { z } from 'zod';
import type { Reader } from './session.ts';

const lakeRole = { ADMIN: 'administrator', EDITOR: 'editor' } as const;

type Editor = Reader & { role: keyof typeof lakeRole };

const answer = z.object({ sid: z.string().regex(/^[\w.-]+$/) });

/** Has the embedded content store open a session for an editor. The `sid` works once, within a minute. */
export async function openStudioSession(
  lake: { apiHost: string; lakeSecret: string },
  editor: Editor,
): Promise<{ ok: true; value: string } | { ok: false; error: 'unavailable' }> {
  try {
    const response = await fetch(`${lake.apiHost}/gazette/sessions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${lake.lakeSecret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        userId: editor.id,
        name: editor.displayName ?? editor.email,
        email: editor.email,
        role: lakeRole[editor.role],
      }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return { ok: true, value: answer.parse(await response.json()).sid };
  } catch (error) {
    console.error('The content store opened no Studio session:', error);
    return { ok: false, error: 'unavailable' };
  }
}

/** Ends every Studio session of an editor. Where the content store can't be reached that is noted, and they run out. */
export async function closeStudioSessions(
  lake: { apiHost: string; lakeSecret: string },
  editorId: string,
): Promise<void> {
  try {
    const response = await fetch(`${lake.apiHost}/gazette/sessions/${encodeURIComponent(editorId)}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${lake.lakeSecret}` },
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
  } catch (error) {
    console.error('The content store ended no Studio sessions:', error);
  }
}
