import type { ListPage } from '#platform';
import { Field } from '#platform/http';
import {
  GROUP_STATUSES,
  RESELLER_STATUSES,
  type ClientsChoice,
  type ArchiveChoice,
  type PricingGroup,
  type Reseller,
  type ResellerHistoryEntry,
  type ResellerListRow,
} from '#resellers';
import { DomainError, type ResellerId } from '#kernel';

export class NewPricingGroupDto {
  @Field.string({ min: 1, max: 100 })
  name: string;

  @Field.text({ optional: true })
  notes?: string;
}

export class PatchPricingGroupDto {
  @Field.string({ optional: true, min: 1, max: 100 })
  name?: string;

  @Field.text({ optional: true })
  notes?: string;

  @Field.enum(GROUP_STATUSES, { optional: true })
  status?: (typeof GROUP_STATUSES)[number];
}

export class CopyPricingGroupDto {
  @Field.string({ min: 1, max: 100 })
  name: string;
}

export class ArchiveGroupDto {
  @Field.enum(['stay', 'move'], {
    optional: true,
    description: 'what becomes of the resellers in it; absent = refused while there are any',
  })
  resellers?: 'stay' | 'move';

  @Field.id({ optional: true, description: 'where they move' })
  toGroupId?: number;
}

export class PricingGroupDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;

  @Field.enum(GROUP_STATUSES)
  status: string;

  @Field.text()
  notes: string;

  @Field.int({ description: 'resellers in it' })
  resellers: number;

  @Field.instant()
  createdAt: string;

  @Field.instant()
  updatedAt: string;
}

class ResellersPage {
  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class PricingGroupListDto extends ResellersPage {
  @Field.list(() => PricingGroupDto)
  items: PricingGroupDto[];
}

export class PutIntoGroupDto {
  @Field.id({ description: 'tblclients.id; he becomes a reseller, or changes his group' })
  clientId: number;

  @Field.id()
  groupId: number;
}

export class SuspendResellerDto {
  @Field.string({ optional: true, max: 500 })
  reason?: string;
}

export class LeaveDto {
  @Field.enum(['direct', 'move'], {
    optional: true,
    description: 'what happens to his end clients; needed while he has some',
  })
  clients?: 'direct' | 'move';

  @Field.id({ optional: true, description: 'the new reseller, with `move`' })
  toResellerId?: number;
}

export class MoveClientsDto {
  @Field.ids({ max: 500 })
  clientIds: number[];

  @Field.int({ min: 0, description: '0 = the provider' })
  toResellerId: number;
}

export class MovedDto {
  @Field.int()
  moved: number;
}

export class ResellerDto {
  @Field.id()
  resellerId: number;

  @Field.int({ nullable: true })
  groupId: number | null;

  @Field.enum(RESELLER_STATUSES)
  status: string;

  @Field.instant()
  joinedAt: string;

  @Field.instant({ nullable: true })
  suspendedAt: string | null;

  @Field.instant({ nullable: true })
  leftAt: string | null;
}

export class ResellerDetailDto extends ResellerDto {
  @Field.string()
  name: string;

  @Field.string()
  email: string;

  @Field.string()
  groupName: string;

  @Field.int()
  endClients: number;
}

export class ResellerListDto extends ResellersPage {
  @Field.list(() => ResellerDetailDto)
  items: ResellerDetailDto[];
}

export class ResellerHistoryEntryDto {
  @Field.id()
  id: number;

  @Field.int()
  clientId: number;

  @Field.string()
  event: string;

  @Field.json()
  detail: object;

  @Field.string()
  by: string;

  @Field.instant()
  at: string;
}

export class ResellerHistoryListDto extends ResellersPage {
  @Field.list(() => ResellerHistoryEntryDto)
  items: ResellerHistoryEntryDto[];
}

/** The choice as the business knows it. */
export function toArchiveChoice({ resellers, toGroupId }: ArchiveGroupDto): ArchiveChoice | null {
  if (resellers === 'move' && toGroupId !== undefined) return { resellers, toGroupId };
  if (resellers === 'stay' && toGroupId === undefined) return { resellers };
  if (resellers === undefined && toGroupId === undefined) return null;
  const detail = 'resellers move to a group, or stay';
  throw new DomainError(
    'resellers.invalid_group',
    'invalid',
    { errors: [{ pointer: '/toGroupId', code: 'choice', detail }] },
    detail,
  );
}

export const toPricingGroupDto = ({
  groupId,
  name,
  status,
  notes,
  resellers,
  createdAt,
  updatedAt,
}: PricingGroup): PricingGroupDto => ({
  id: groupId,
  name,
  status,
  notes,
  resellers,
  createdAt,
  updatedAt,
});

export const toPricingGroupListDto = (page: ListPage<PricingGroup>): PricingGroupListDto => ({
  ...page,
  items: page.items.map(toPricingGroupDto),
});

export const toResellerDto = ({
  resellerId,
  groupId,
  status,
  joinedAt,
  suspendedAt,
  leftAt,
}: Reseller): ResellerDto => ({
  resellerId,
  groupId,
  status,
  joinedAt,
  suspendedAt,
  leftAt,
});

export const toResellerDetailDto = (r: ResellerListRow): ResellerDetailDto => ({
  ...toResellerDto(r),
  name: r.name,
  email: r.email,
  groupName: r.groupName,
  endClients: r.endClients,
});

export const toResellerListDto = (page: ListPage<ResellerListRow>): ResellerListDto => ({
  ...page,
  items: page.items.map(toResellerDetailDto),
});

export const toResellerHistoryListDto = (page: ListPage<ResellerHistoryEntry>): ResellerHistoryListDto => ({
  ...page,
  items: page.items.map(({ id, clientId, event, detail, by, at }) => ({ id, clientId, event, detail, by, at })),
});

/** `move` without a target means nothing; the context refuses reseller 0 as one. */
export const toClientsChoice = ({ clients, toResellerId = 0 }: LeaveDto): ClientsChoice | null =>
  clients === 'move'
    ? { clients, toResellerId: toResellerId as ResellerId }
    : clients === 'direct'
      ? { clients }
      : null;
