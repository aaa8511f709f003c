import type { ReactNode } from 'react';
import type { AdminSchemas } from '#api-client';

export type Draft = AdminSchemas['DraftDto'];
export type DraftPreview = AdminSchemas['DraftPreviewDto'];
export type DraftContent = AdminSchemas['DraftContentDto'];
export type NewDraft = AdminSchemas['NewDraftDto'];

/** How a console reaches drafts: the same editor for the provider and for a reseller. */
export interface DraftDoor {
  /** Staff give lines an admin price and say who bears a discount. */
  isStaff: boolean;
  get: (id: number) => Promise<Draft>;
  create: (draft: NewDraft, key: string) => Promise<Draft>;
  replace: (id: number, version: number, draft: DraftContent) => Promise<Draft>;
  remove: (id: number, version: number) => Promise<unknown>;
  issue: (id: number, version: number, key: string) => Promise<{ id: number; number: string }>;
  preview: (draft: NewDraft) => Promise<DraftPreview>;
  client: (id: number) => Promise<{ name: string; currency: string; resellerId?: number }>;
  clientSelect: (props: { label: string; value: number | null; onChange: (id: number | null) => void }) => ReactNode;
}
