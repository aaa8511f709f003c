import { type JobProcessor, Processes } from '#platform';
import { GatewayFees } from './gateway-fees.js';

/** Reads what a gateway kept of a payment or refund; the money itself never waits for it. */
@Processes('payments.read-fee')
export class ReadFee implements JobProcessor<{ feeId: number }> {
  constructor(private readonly fees: GatewayFees) {}

  run({ feeId }: { feeId: number }): Promise<void> {
    return this.fees.read(feeId);
  }
}
