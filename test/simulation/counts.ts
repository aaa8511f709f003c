/** How often each kind of thing happened. */
export class Counts {
  private readonly byKind = new Map<string, number>();

  add(kind: string, n = 1): void {
    this.byKind.set(kind, this.of(kind) + n);
  }

  /** Time that the simulation itself spent, by what for. */
  readonly spentMs = new Map<string, number>();

  async timed<T>(what: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.spentMs.set(what, (this.spentMs.get(what) ?? 0) + performance.now() - began);
    }
  }

  of(kind: string): number {
    return this.byKind.get(kind) ?? 0;
  }

  /** Kinds that happened less often than they have to: a simulation without them proves nothing of them. */
  below(floors: Record<string, number>): string[] {
    return Object.entries(floors).flatMap(([kind, least]) =>
      this.of(kind) < least ? [`${kind}: ${this.of(kind)} of ${least}`] : [],
    );
  }

  table(floors: Record<string, number>): string {
    const kinds = [...new Set([...this.byKind.keys(), ...Object.keys(floors)])].sort();
    const width = Math.max(...kinds.map(({ length }) => length));
    return kinds
      .map(
        (kind) =>
          `${kind.padEnd(width)} ${String(this.of(kind)).padStart(7)}  ${floors[kind] ? `≥ ${floors[kind]}` : ''}`,
      )
      .join('\n');
  }
}
