import type { DeskComment, DeskPage, QueueCounts } from '#lib/comments/desk-view.ts';
import { ask, type Answer } from '../comments/ask.ts';

/** The desk's own API. */

const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export type Decided = { id: string; status: DeskComment['status']; version: number };
export type Outcome =
  | { id: string; ok: true; comment: Decided }
  | { id: string; ok: false; code: string; message?: string };

export const decide = (id: string, decision: object): Promise<Answer<{ comment: Decided }>> =>
  ask(`/api/moderation/comments/${id}`, asJson(decision));

export const decideMany = (decisions: object[]): Promise<Answer<{ outcomes: Outcome[] }>> =>
  ask('/api/moderation/bulk', asJson({ decisions }));

export const readComment = (id: string): Promise<Answer<{ comment: DeskComment }>> =>
  ask(`/api/moderation/comments/${id}`);

export const readCounts = (): Promise<Answer<{ counts: QueueCounts }>> => ask('/api/moderation/counts');

/** A page of the list that a page's own address asks for. */
export const readPage = (query: URLSearchParams): Promise<Answer<DeskPage>> =>
  ask(`/api/moderation/comments?${query}`);
