import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { CatalogService, type ProductModule } from '#catalog';
import type { Actor } from '#kernel';
import { Db } from '#platform';
import { ServerGroups } from './callout/server-groups.js';
import { ProductModuleError, ServerGroupNotFoundError } from './provisioning.errors.js';
import { ProvisioningRegistry } from './provisioning.registry.js';

export type ServerGroup = { id: number; name: string };
/** What sets a product up, and what it could be. An empty module is the task list. */
export type ProductSetup = ProductModule & { modules: string[]; groups: ServerGroup[] };

/** Which module sets a product up, at which servers, and by which name its servers know it. */
@Injectable()
export class ProductModules {
  constructor(
    private readonly db: Db,
    private readonly registry: ProvisioningRegistry,
    private readonly catalog: CatalogService,
    private readonly serverGroups: ServerGroups,
    private readonly audit: AuditService,
  ) {}

  /** Needs `catalog.read`. @throws ProductNotFoundError */
  async of(actor: Actor, productId: number): Promise<ProductSetup> {
    if (!actor.can('catalog.write')) actor.require('catalog.read');
    const present = await this.catalog.productModule(productId);
    return { ...present, modules: this.registry.modules(), groups: await this.groups() };
  }

  /**
   * From the next task on; what is under way goes on as it was asked. A module that is not installed stays as long as
   * nobody chooses another. Needs `catalog.write`.
   * @throws ProductNotFoundError, DomainError `provisioning.product_module`
   */
  async set(actor: Actor, productId: number, wish: ProductModule): Promise<void> {
    actor.require('catalog.write');
    await this.db.transaction(async (tx) => {
      const before = await this.catalog.productModule(productId, tx);
      const known = ['', ...this.registry.modules(), before.module];
      if (!known.includes(wish.module))
        throw new ProductModuleError('module', `no server module named ${wish.module.slice(0, 64)} is installed`);
      // Under its lock: a group that a product points to is not taken away.
      if (wish.serverGroup !== 0)
        await this.serverGroups.lock(tx, wish.serverGroup).catch((error: unknown) => {
          if (!(error instanceof ServerGroupNotFoundError)) throw error;
          throw new ProductModuleError('serverGroup', 'there is no such group of servers');
        });
      await this.catalog.setProductModule(tx, actor, productId, wish);
      const words = ({ module, key, serverGroup }: ProductModule) =>
        `${module || 'the task list'} (${key}, group ${serverGroup})`;
      await this.audit.record(
        tx,
        actor,
        `Product ${productId} is set up by ${words(wish)}, before by ${words(before)}`,
      );
    });
  }

  private groups(): Promise<ServerGroup[]> {
    return this.db.query<ServerGroup>('SELECT id, name FROM tblservergroups ORDER BY name, id LIMIT 500');
  }
}
