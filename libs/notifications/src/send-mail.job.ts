import { type JobProcessor, Processes } from '#platform';
import { NotificationsService } from './notifications.service.js';

/** Makes and sends one mail. */
@Processes('notifications.send-mail')
export class SendMail implements JobProcessor<{ mailId: number }> {
  constructor(private readonly notifications: NotificationsService) {}

  async run({ mailId }: { mailId: number }, { attempts }: { attempts: number }): Promise<void> {
    await this.notifications.deliver(mailId, attempts);
  }
}
