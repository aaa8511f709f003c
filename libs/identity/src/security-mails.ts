import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { NotificationsService, type SecurityChange } from '#notifications';
import { type Login, Logins } from './logins.js';

/** Tells the owner of a login by mail, in his brand, that how he signs in was changed; in the transaction that changes it. */
@Injectable()
export class SecurityMails {
  constructor(
    private readonly logins: Logins,
    private readonly notifications: NotificationsService,
    private readonly clock: Clock,
  ) {}

  async tell(tx: Tx, login: Login, change: SecurityChange): Promise<void> {
    const email = login.adminId > 0 ? await this.logins.adminAddress(login.adminId, tx) : login.name;
    if (!email) return;
    const at = this.clock.now().toISOString();
    await this.notifications.queueForLogin(tx, {
      template: 'Account Security Notice',
      clientId: login.clientId,
      resellerId: login.resellerId,
      email,
      refs: { security: { change, login: login.name, at } },
      dedupeKey: `security:${login.id}:${change}:${at}`,
    });
  }
}
