import type { AdminSchemas } from '#api-client';

export type Brand = AdminSchemas['BrandDto'];
export type BrandChange = AdminSchemas['PatchBrandDto'];

/** What the screen of a brand asks of the API of its console. */
export interface BrandDoor {
  save: (change: BrandChange, version: number) => Promise<unknown>;
  keepDraft: (change: BrandChange) => Promise<AdminSchemas['KeptDraftDto']>;
  /** What is stale once the brand is saved. */
  refresh: readonly unknown[];
}
