import { DomainError } from '#kernel';

export class UnknownHostError extends DomainError {
  constructor() {
    super('branding.unknown_host', 'not_found', {}, 'no store has this address');
  }
}

export class BrandNotFoundError extends DomainError {
  constructor(resellerId: number) {
    super('branding.brand_not_found', 'not_found', { resellerId }, `there is no brand ${resellerId}`);
  }
}

export class InvalidBrandError extends DomainError {
  constructor(field: string, code: string, detail: string) {
    super(
      'branding.invalid_brand',
      'invalid',
      { errors: [{ pointer: `/${field}`, code, detail }] },
      `${field}: ${detail}`,
    );
  }
}

export class BadHostError extends DomainError {
  constructor(code: string, detail: string) {
    super(`branding.${code}`, 'invalid', { errors: [{ pointer: '/host', code, detail }] }, detail);
  }
}

export class HostTakenError extends DomainError {
  constructor() {
    super('branding.host_taken', 'conflict', {}, 'this host name is in use');
  }
}

export class HostNotFoundError extends DomainError {
  constructor(id: number) {
    super('branding.host_not_found', 'not_found', { id }, `there is no host ${id} here`);
  }
}

export class OwnDomainNotAllowedError extends DomainError {
  constructor() {
    super(
      'branding.own_domain_not_allowed',
      'forbidden',
      { setting: 'branding.ownDomain' },
      'own domains are switched off',
    );
  }
}

export class BadImageError extends DomainError {
  constructor(field: string, code: string, detail: string) {
    super('branding.bad_image', 'invalid', { errors: [{ pointer: `/${field}`, code, detail }] }, detail);
  }
}

export class StaleBrandError extends DomainError {
  constructor(version: number) {
    super('platform.stale_version', 'conflict', { version }, 'the brand was changed meanwhile; read it again');
  }
}
