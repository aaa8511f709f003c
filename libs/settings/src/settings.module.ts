import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { AuditModule } from '#audit';
import { useProviderZone } from '#whmcs';
import { Configuration } from './configuration.js';
import { SettingsService } from './settings.service.js';

const ZONE_EVERY_MS = 15_000;

@Module({
  imports: [AuditModule],
  providers: [Configuration, SettingsService],
  exports: [SettingsService],
})
export class SettingsModule implements OnModuleInit, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly settings: SettingsService,
    private readonly clock: Clock,
  ) {}

  /** The clock and the mirrored columns speak the provider's zone from the first request on; another process may change it later. */
  async onModuleInit(): Promise<void> {
    useProviderZone(() => this.clock.zone());
    await this.adopt();
    this.timer = setInterval(() => void this.adopt().catch(() => undefined), ZONE_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async adopt(): Promise<void> {
    try {
      await this.settings.adoptZone();
    } catch (error) {
      // The process that makes the tables starts before they exist.
      if ((error as { code?: string }).code !== 'ER_NO_SUCH_TABLE') throw error;
    }
  }
}
