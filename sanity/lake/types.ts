import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DatabaseSync } from 'node:sqlite';
import type { Auth } from './auth.ts';
import type { Datasets } from './datasets.ts';
import type { Store } from './store.ts';

/** A stored document. `_rev` is the id of the transaction that wrote it. Never changed in place: treat as frozen. */
export type LakeDocument = {
  _id: string;
  _type: string;
  _rev: string;
  _createdAt: string;
  _updatedAt: string;
  [attribute: string]: unknown;
};

export type Role = 'administrator' | 'editor' | 'contributor' | 'viewer';

/** Who makes a request: a person who signed in to the Studio, or a robot token. */
export type Identity = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  image: string | null;
  kind: 'person' | 'robot';
};

export type LakeOptions = {
  /** The lake's own folder; made if missing. */
  dir: string;
  /** 0 takes a free one. */
  port: number;
  /** 127.0.0.1 unless told otherwise. */
  host?: string;
  /** Where readers find the site: its pages, the Studio among them, may ask as somebody; others' pages may not. */
  siteUrl: string;
  projectId: string;
  dataset: string;
  /** Bearer secret of `POST /gazette/sessions`. */
  lakeSecret: string;
  /** Robot tokens that exist besides the editor token: registered at each start. */
  tokens: { token: string; name: string; role: Role }[];
  /** Where changes of published documents are sent, signed; null sends none. */
  webhook: { url: string; secret: string } | null;
};

/** One changed document of a transaction; `before` null: it appeared, `after` null: it is gone. */
export type Change = { id: string; before: LakeDocument | null; after: LakeDocument | null };

/** A committed (durable) transaction. */
export type Transaction = {
  /** Grows by one with each transaction of a dataset. */
  seq: number;
  /** The transaction id, which is the `_rev` of every document that it wrote. */
  id: string;
  /** ISO time. */
  timestamp: string;
  /** userId of the author. */
  author: string;
  /** The mutations as they were sent, after ids were filled in. */
  mutations: Mutation[];
  changes: Change[];
};

/** One mutation in the wire format of `/data/mutate`: a single key of create, patch, delete, … */
export type Mutation = Record<string, unknown>;

/** What every module gets: the running lake. */
export type Lake = {
  readonly options: LakeOptions;
  /** `http://host:port` that it listens on. */
  readonly url: string;
  readonly auth: Auth;
  readonly datasets: Datasets;
  /** The open datasets by name; `request.store` is the one named by `:ds` in the route. */
  readonly stores: ReadonlyMap<string, Store>;
  /** The default dataset (`options.dataset`). */
  readonly store: Store;
  /** The project's database (users, tokens, key-values, …): each module makes its own tables in it. */
  readonly db: DatabaseSync;
};

export type LakeRequest = {
  method: string;
  /** Path without the version prefix. */
  path: string;
  /** `2025-02-19`, `1`, `X`…; `1` where the path has no version. */
  apiVersion: string;
  /** Values of `:name` and `*` (the rest) in the route's pattern, URI-decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Null: nobody. Wrong or expired tokens never get this far (401). */
  identity: Identity | null;
  /** The dataset of `:ds`; the default one in routes without. Unknown datasets never get this far (404). */
  store: Store;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
  /** Reads the body; throws a 413 LakeError above the limit (bytes; 10 MB unless told otherwise). */
  body(limit?: number): Promise<Buffer>;
  /** Reads and parses a JSON body; throws a 400 LakeError where it is none. Validate it with zod. */
  json(limit?: number): Promise<unknown>;
  /** For uploads: the body as a stream, ended with a 413 LakeError above `limit` bytes. */
  stream(limit: number): AsyncIterable<Buffer>;
  raw: IncomingMessage;
};

type Head = { status?: number; headers?: Record<string, string> };

export type LakeResponse =
  | (Head & { json: unknown })
  | (Head & { bytes: Buffer | string })
  | (Head & { stream: AsyncIterable<Buffer | string> })
  | (Head & { empty: true })
  /** Server-sent events: the server writes the head and a comment every 15 s; `open` gets the channel. */
  | (Head & { events: (channel: EventChannel) => void });

/** A server-sent event; `data` is serialised as JSON. */
export type ServerEvent = { event: string; id?: string; data: unknown };

export type EventChannel = {
  /** Sends an event; `frameOf` makes one that goes to many channels once for all of them. */
  send(event: ServerEvent | Buffer): void;
  close(): void;
  /** Called once, when either side ends the stream. */
  onClose(listener: () => void): void;
};

/**
 * Who may call a route at all. `anyone`: the handler decides by `request.identity`; `signed-in`: any token;
 * `writer`: contributor and above; `app`: whoever has the lake's own secret.
 */
type Access = 'anyone' | 'signed-in' | 'writer' | 'app';

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Without version prefix: `/data/doc/:ds/:ids`; a last `*` takes the rest. First match wins. */
  pattern: string;
  access: Access;
  /** Long-lived streams: a browser is sent on to another port (six connections a host are all it has). */
  pooled?: true;
  handler(request: LakeRequest, lake: Lake): Promise<LakeResponse> | LakeResponse;
};

/** A WebSocket endpoint; the module does the handshake itself (ws, noServer). `identity` may be null. */
export type Upgrade = {
  pattern: string;
  handler(
    upgrade: {
      params: Record<string, string>;
      query: URLSearchParams;
      identity: Identity | null;
      raw: IncomingMessage;
      socket: Duplex;
      head: Buffer;
    },
    lake: Lake,
  ): void;
};

/** Work that lives as long as the lake (webhook delivery, …). Called once it listens; returns how to stop it. */
export type Service = (lake: Lake) => () => Promise<void> | void;

/** Every error that a client is meant to see, in the hosted shape. */
export class LakeError extends Error {
  override name = 'LakeError';
  readonly status: number;
  readonly error: { type: string; description: string; [detail: string]: unknown };

  constructor(status: number, type: string, description: string, details: Record<string, unknown> = {}) {
    super(description);
    this.status = status;
    this.error = { ...details, type, description };
  }
}
