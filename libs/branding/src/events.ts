import { DomainEvent } from '#kernel';

export class BrandChanged extends DomainEvent<{ resellerId: number; version: number }> {
  static readonly type = 'branding.brand-changed.v1';
}
