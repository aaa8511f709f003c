import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ProvisioningTaskRefused } from '#provisioning/events';
import { ServiceLife } from './life/service-life.service.js';

@Handles(ProvisioningTaskRefused)
export class NoteOnTaskRefused implements EventHandler<ProvisioningTaskRefused['data']> {
  constructor(private readonly life: ServiceLife) {}

  async handle({ data }: DeliveredEvent<ProvisioningTaskRefused['data']>, tx: Tx): Promise<void> {
    const { serviceType: type, serviceId: id, action, note } = data;
    await this.life.refused(tx, { type, id, action, note });
  }
}
