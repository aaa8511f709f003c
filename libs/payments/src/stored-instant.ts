/** The instant that a DATETIME of ours holds; they are UTC (`2026-11-25 09:30:00.000`). */
export const storedInstant = (stored: string): Date => new Date(`${stored.replace(' ', 'T')}Z`);
