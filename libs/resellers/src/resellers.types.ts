import type { ClientId, PricingGroupId, ResellerId } from '#kernel';

export const GROUP_STATUSES = ['active', 'archived'] as const;
export type GroupStatus = (typeof GROUP_STATUSES)[number];
export const RESELLER_STATUSES = ['active', 'suspended', 'left'] as const;
export type ResellerStatus = (typeof RESELLER_STATUSES)[number];

export type PricingGroup = {
  groupId: PricingGroupId;
  name: string;
  status: GroupStatus;
  notes: string;
  createdAt: string;
  updatedAt: string;
  /** Resellers who have not left. */
  resellers: number;
};

export type Reseller = {
  resellerId: ResellerId;
  /** null once he has left. */
  groupId: PricingGroupId | null;
  status: ResellerStatus;
  joinedAt: string;
  leftAt: string | null;
  suspendedAt: string | null;
};

export type ResellerListRow = Reseller & { name: string; email: string; groupName: string; endClients: number };

/** Where the end clients of a leaving reseller go. */
export type ClientsChoice = { clients: 'direct' } | { clients: 'move'; toResellerId: ResellerId };

/** What becomes of the resellers of a group that is archived. */
export type ArchiveChoice = { resellers: 'stay' } | { resellers: 'move'; toGroupId: number };

export type ResellerHistoryEntry = {
  id: number;
  clientId: ClientId;
  event: string;
  detail: Record<string, unknown>;
  by: string;
  at: string;
};

/** What settings are asked with: group null for the provider and for whoever is no reseller. */
export type ResellerScope = { groupId: PricingGroupId | null; resellerId: ResellerId };
