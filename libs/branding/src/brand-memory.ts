import type { Brand } from './brand.types.js';

/**
 * Brands by host and by reseller, kept in this process. A stamp made of the versions in the database tells whether they still hold: when
 * it changes, everything is forgotten and read again one by one as it is asked for.
 */
export class BrandMemory {
  private stamp = '';
  private readonly byHost = new Map<string, Promise<Brand | null>>();
  private readonly byReseller = new Map<number, Promise<Brand>>();

  constructor(private readonly most: number) {}

  /** Forgets everything unless it was read under this stamp. */
  holdsFor(stamp: string): void {
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.byHost.clear();
    this.byReseller.clear();
  }

  host(host: string, read: () => Promise<Brand | null>): Promise<Brand | null> {
    return this.kept(this.byHost, host, read);
  }

  reseller(id: number, read: () => Promise<Brand>): Promise<Brand> {
    return this.kept(this.byReseller, id, read);
  }

  private kept<K, V>(map: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
    const known = map.get(key);
    if (known) return known;
    // Oldest first out: hosts nobody has can be asked for without end.
    if (map.size >= this.most) map.delete(map.keys().next().value as K);
    const reading = read();
    map.set(key, reading);
    reading.catch(() => {
      if (map.get(key) === reading) map.delete(key);
    });
    return reading;
  }
}
