/** One thing that must hold: `sql` gives a row per violation. It recomputes from business rows, reads only, ends without `;`. */
export type Invariant = { id: string; title: string; sql: string };
