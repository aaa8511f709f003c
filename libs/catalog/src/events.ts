import { DomainEvent } from '#kernel';

/** List prices or items changed; `version` is the catalogue's new version. */
export class PricesChanged extends DomainEvent<{ version: number; importId: number | null }> {
  static readonly type = 'catalog.prices-changed.v1';
}
