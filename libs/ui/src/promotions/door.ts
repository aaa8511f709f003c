import type { ReactNode } from 'react';
import type { AdminSchemas, ListQuery } from '#api-client';
import type { Page } from '../list-state.js';

export type PromotionRow = AdminSchemas['PromotionRowDto'];
export type Promotion = AdminSchemas['PromotionDto'];
export type PromotionInput = AdminSchemas['PromotionInputDto'];
export type MakeCodes = AdminSchemas['MakeCodesDto'];
export type CodeReport = AdminSchemas['CodeReportDto'];
export type Preview = AdminSchemas['PromotionPreviewDto'];
export type PreviewInput = AdminSchemas['PreviewCodeAtStoreDto'];
export type Choice = AdminSchemas['PromotionChoiceDto'];

/** How a console reaches promotions: the same screens for the provider and for a reseller. */
export interface PromotionDoor {
  may: boolean;
  /** Whose promotions can be changed here; staff only look at and archive those of resellers. */
  owner: number;
  currencies: string[];
  list: (query: ListQuery) => Promise<Page<PromotionRow>>;
  get: (id: number) => Promise<Promotion>;
  create: (input: PromotionInput) => Promise<{ id: number }>;
  update: (id: number, input: PromotionInput) => Promise<{ id: number }>;
  archive: (id: number) => Promise<unknown>;
  restore: (id: number) => Promise<unknown>;
  uses: (id: number, query: ListQuery) => Promise<Page<AdminSchemas['PromotionUseDto']>>;
  choices: () => Promise<{ items: Choice[] }>;
  batches: (query: ListQuery) => Promise<Page<AdminSchemas['CodeBatchDto']>>;
  makeCodes: (input: MakeCodes, key: string) => Promise<CodeReport>;
  csvOf: (batchId: number) => string;
  preview: (input: PreviewInput) => Promise<Preview>;
  /** Staff see whose a promotion is. */
  ownerName?: (resellerId: number) => ReactNode;
  clientLink: (clientId: number) => ReactNode;
}
