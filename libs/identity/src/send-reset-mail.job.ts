import { type JobProcessor, Processes } from '#platform';
import { PasswordResets, SEND_RESET_MAIL, type SendResetMailPayload } from './password-resets.js';

/** A repeat sends a second mail with a token of its own; both are good until one is used. */
@Processes(SEND_RESET_MAIL)
export class SendResetMail implements JobProcessor<SendResetMailPayload> {
  constructor(private readonly resets: PasswordResets) {}

  async run(payload: SendResetMailPayload): Promise<void> {
    await this.resets.send(payload);
  }
}
