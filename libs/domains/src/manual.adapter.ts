import { Registrar, type NameAvailability, type RegistrarAdapter, type RegistrarOutcome } from '#plugin-sdk';

const WAIT: RegistrarOutcome = { outcome: 'pending', note: 'waits on the task list' };

/** The task list: staff register by hand and say so. Nobody is asked whether a name is free. */
@Registrar('manual', 'Task list for staff')
export class ManualRegistrar implements RegistrarAdapter {
  register(): Promise<RegistrarOutcome> {
    return Promise.resolve(WAIT);
  }

  transfer(): Promise<RegistrarOutcome> {
    return Promise.resolve(WAIT);
  }

  renew(): Promise<RegistrarOutcome> {
    return Promise.resolve(WAIT);
  }

  outcomeOf(): Promise<RegistrarOutcome> {
    return Promise.resolve(WAIT);
  }

  availability(): Promise<NameAvailability[] | null> {
    return Promise.resolve(null);
  }
}
