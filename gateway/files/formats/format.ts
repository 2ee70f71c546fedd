import type { Entry, HubNode, OfferNode } from '../graph/entries.ts';
import type { Selection } from '../request/read-selection.ts';

/** What a file is written for, beside its entries. */
export interface FileContext extends Pick<Selection, 'language' | 'delimiter'> {
  /** Of the gateway as clients reach it, without a path. */
  readonly baseUrl: string;
  /** Of the file itself. */
  readonly selfUrl: string;
}

/** Writes a file page by page: `head`, then `write` for each page, then `tail`. */
interface FileWriter<Node> {
  readonly head: string;

  write(entries: readonly Entry<Node>[]): string;
  readonly tail: string;
}

/** A form that a list of offers or hubs can have. */
export interface FileFormat<Node> {
  readonly contentType: string;
  /** Begins a file. */
  readonly begin: (context: FileContext) => FileWriter<Node>;
}

/** A form of offers. */
export type OfferFormat = FileFormat<OfferNode>;

/** A form of hubs. */
export type HubFormat = FileFormat<HubNode>;
