import { Field } from '#platform/http';
import type { AuditEntry } from '#audit';
import type { ListPage } from '#platform';

export class AuditEntryDto {
  @Field.id()
  id: number;

  @Field.instant({ nullable: true })
  at: string | null;

  @Field.text()
  description: string;

  @Field.string()
  user: string;

  @Field.int()
  clientId: number;

  @Field.int()
  adminId: number;

  @Field.string()
  ip: string;
}

export class AuditListDto {
  @Field.list(() => AuditEntryDto)
  items: AuditEntryDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export const toAuditListDto = ({ items, ...page }: ListPage<AuditEntry>): AuditListDto => ({
  ...page,
  items: items.map(({ id, at, description, user, clientId, adminId, ip }) => ({
    id,
    at,
    description,
    user,
    clientId,
    adminId,
    ip,
  })),
});
