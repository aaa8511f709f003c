import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ClientsModule } from '#clients';
import { ResellersModule } from '#resellers';
import { SettingsModule } from '#settings';
import { BrandDrafts } from './brand-drafts.service.js';
import { BrandHosts } from './brand-hosts.service.js';
import { BrandReader } from './brand-reader.js';
import { BrandRules } from './brand-rules.js';
import { BrandingService } from './branding.service.js';
import { DnsResolver } from './dns/dns-resolver.js';
import { NodeDnsResolver } from './dns/node-dns-resolver.js';
import { HostChecks } from './host-checks.service.js';
import { ReadBrandsAgainOnSettingChanged } from './read-brands-again-on-setting-changed.handler.js';
import { CreateBrandOnResellerJoined } from './create-brand-on-reseller-joined.handler.js';

@Module({
  imports: [AuditModule, ClientsModule, ResellersModule, SettingsModule],
  providers: [
    BrandHosts,
    BrandReader,
    BrandRules,
    BrandingService,
    BrandDrafts,
    HostChecks,
    { provide: DnsResolver, useClass: NodeDnsResolver },
    CreateBrandOnResellerJoined,
    ReadBrandsAgainOnSettingChanged,
  ],
  exports: [BrandingService, BrandDrafts, HostChecks],
})
export class BrandingModule {}
