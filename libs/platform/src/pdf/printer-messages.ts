/** What goes to the printing process: HTML and nothing else. */
export type PrintOrder = { id: number; html: string };

/** What comes back. */
export type FromPrinter =
  | { kind: 'ready' }
  | { kind: 'remark'; text: string }
  | { kind: 'cannot-start'; reason: string }
  | { kind: 'printed'; id: number; pdf: Uint8Array }
  | { kind: 'failed'; id: number; reason: string };
