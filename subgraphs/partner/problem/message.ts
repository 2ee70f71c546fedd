/** A text for the people who keep the tables, in German and in English. */
export interface Message {
  readonly de: string;
  readonly en: string;
}
