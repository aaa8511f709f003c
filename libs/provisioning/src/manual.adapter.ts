import { Provisioning, type ProvisioningAdapter, type ProvisioningOutcome } from '#plugin-sdk';

const WAIT: ProvisioningOutcome = { outcome: 'pending', note: 'waits on the task list' };

/** The task list: staff do the work by hand and say so. */
@Provisioning('manual')
export class ManualProvisioning implements ProvisioningAdapter {
  create(): Promise<ProvisioningOutcome> {
    return Promise.resolve(WAIT);
  }

  change(): Promise<ProvisioningOutcome> {
    return Promise.resolve(WAIT);
  }

  suspend(): Promise<ProvisioningOutcome> {
    return Promise.resolve(WAIT);
  }

  unsuspend(): Promise<ProvisioningOutcome> {
    return Promise.resolve(WAIT);
  }

  terminate(): Promise<ProvisioningOutcome> {
    return Promise.resolve(WAIT);
  }

  outcomeOf(): Promise<ProvisioningOutcome> {
    return Promise.resolve(WAIT);
  }
}
