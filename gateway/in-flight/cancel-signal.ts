/** The part of an AbortSignal that requests need. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: CancelListener): void;
  removeEventListener(type: 'abort', listener: CancelListener): void;
}

/** Is told when whoever waits for an answer goes away. */
export interface CancelListener {
  handleEvent(): void;
}
