import {
  type NameAvailability,
  Registrar,
  type RegistrarAdapter,
  type RegistrarOutcome,
  type RegistrarRequest,
  type Registration,
} from '#plugin-sdk';
import { missingOf } from '../registrant.js';
import { LocalRegistry } from './local-registry.service.js';

/** The registrar of the registry that comes with the product (`tbldomainpricing.autoreg = 'local'`). */
@Registrar('local', 'Built-in registry')
export class LocalRegistrar implements RegistrarAdapter {
  constructor(private readonly registry: LocalRegistry) {}

  lacks(request: RegistrarRequest): string[] {
    return request.action === 'renew' ? [] : missingOf(request.name.slice(request.name.indexOf('.')), request);
  }

  register(request: RegistrarRequest): Promise<RegistrarOutcome> {
    return this.registry.register(request);
  }

  transfer(request: RegistrarRequest): Promise<RegistrarOutcome> {
    return this.registry.transfer(request);
  }

  renew(request: RegistrarRequest): Promise<RegistrarOutcome> {
    return this.registry.renew(request);
  }

  /** A request that never arrived is made now: its key makes sure that it is made once. */
  async outcomeOf(request: RegistrarRequest): Promise<RegistrarOutcome> {
    return (await this.registry.outcomeOf(request)) ?? this[request.action](request);
  }

  availability(names: readonly string[]): Promise<NameAvailability[]> {
    return this.registry.check(names);
  }

  registrations(names: readonly string[]): Promise<Registration[]> {
    return this.registry.registrations(names);
  }

  setLock(name: string, locked: boolean): Promise<void> {
    return this.registry.setLock(name, locked);
  }

  eppCode(name: string): Promise<string> {
    return this.registry.eppCode(name);
  }

  finishTransfer(name: string): Promise<RegistrarOutcome> {
    return this.registry.finishTransfer(name);
  }

  release(name: string, eppCode: string): Promise<RegistrarOutcome> {
    return this.registry.release(name, eppCode);
  }

  tick(): Promise<void> {
    return this.registry.tick();
  }
}
