import { DomainEvent } from '#kernel';

/** A registration, transfer or renewal took place at the registry. */
export class DomainActivated extends DomainEvent<{
  domainId: number;
  orderId: number;
  clientId: number;
  resellerId: number;
  name: string;
  action: 'register' | 'transfer' | 'renew';
  years: number;
  /** The day the registration ends, YYYY-MM-DD. */
  expiresOn: string;
}> {
  static readonly type = 'domains.domain-activated.v1';
}

/** The registry or staff said no. */
export class DomainRefused extends DomainEvent<{
  domainId: number;
  clientId: number;
  resellerId: number;
  name: string;
  action: 'register' | 'transfer' | 'renew';
  note: string;
}> {
  static readonly type = 'domains.domain-refused.v1';
}

/** The registry tells another state of a domain than we had: grace, redemption, expired, transferred away, active again. */
export class DomainStatusChanged extends DomainEvent<{
  domainId: number;
  clientId: number;
  resellerId: number;
  name: string;
  from: string;
  to: string;
}> {
  static readonly type = 'domains.domain-status-changed.v1';
}
