import type { Status } from '../policy/types.ts';

/** What files of other systems, and our own, are read into. */

/** An article as the file names it. */
export type ArchivedArticle = {
  /** The same for all of its comments in this file. */
  key: string;
  title: string;
  /** Where it was: addresses, paths and last parts of paths, the surest first. */
  places: string[];
};

type ArchivedAuthor = {
  name: string | null;
  email: string | null;
  /** The other system knew this person by an account; else anybody could have typed the address. */
  known: boolean;
};

export type ArchivedComment = {
  /** Names it among everything that was ever imported. */
  key: string;
  /** Its id here before; only our own files have it. */
  id?: string;
  articleKey: string;
  parentKey: string | null;
  author: ArchivedAuthor;
  status: Status;
  reasonCode?: string;
  /** Anything; what is no date can't be imported. */
  createdAt: string;
  editedAt?: string | null;
  featuredAt?: string | null;
  /** In our Markdown; null where the text is gone. */
  text: string | null;
};

export type Found =
  | { kind: 'article'; article: ArchivedArticle }
  | { kind: 'comment'; comment: ArchivedComment }
  /** Something that is never imported, and why. */
  | { kind: 'left out'; key: string; why: string };

/** A file that isn't what it should be. Its message says where, for the person who runs the command. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}
