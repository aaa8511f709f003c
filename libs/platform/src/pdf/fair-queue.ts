import { DomainError } from '#kernel';

/** More is asked for than a queue holds; becomes 429. */
export class PrinterBusyError extends DomainError {
  constructor() {
    super('platform.printer_busy', 'limit_exceeded', {}, 'too many documents are being printed; try again in a moment');
  }
}

/** A bounded queue that takes one of each tenant in turn, so that nobody waits behind all that another one asked for. */
export class FairQueue<T> {
  private readonly waiting = new Map<string, T[]>();
  private count = 0;

  constructor(private readonly limits: { all: number; perTenant: number }) {}

  get size(): number {
    return this.count;
  }

  /** @throws PrinterBusyError */
  push(tenant: string, item: T): void {
    const own = this.waiting.get(tenant) ?? [];
    if (this.count >= this.limits.all || own.length >= this.limits.perTenant) throw new PrinterBusyError();
    own.push(item);
    this.waiting.set(tenant, own);
    this.count += 1;
  }

  /** The oldest of the tenant whose turn it is. */
  next(): T | undefined {
    const [first] = this.waiting;
    if (!first) return undefined;
    const [tenant, own] = first;
    const item = own.shift()!;
    this.waiting.delete(tenant);
    if (own.length > 0) this.waiting.set(tenant, own);
    this.count -= 1;
    return item;
  }
}
