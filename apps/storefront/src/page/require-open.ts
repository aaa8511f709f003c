import { StoreClosedError } from '#ordering';
import type { Visit } from '../visit/visit.js';

/** Nothing is shown for sale in a suspended reseller's store (domain.md §11). @throws StoreClosedError */
export function requireOpen(visit: Visit): void {
  if (!visit.isOpen) throw new StoreClosedError();
}
