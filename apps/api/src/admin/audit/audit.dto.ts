import { Field } from '#platform/http';
import type { AuditEntry } from '#audit';
import type { ListPage } from '#platform';

export class ImpersonatedActDto {
  @Field.id()
  id: number;

  @Field.enum(['admin', 'reseller'])
  actorKind: string;

  @Field.int()
  actorId: number;

  @Field.string({ description: 'who really acted' })
  actorName: string;

  @Field.enum(['reseller', 'client'])
  subjectKind: string;

  @Field.int()
  subjectId: number;

  @Field.string({ description: 'in whose name' })
  subjectName: string;

  @Field.string({ max: 300 })
  reason: string;
}

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

  @Field.object(() => ImpersonatedActDto, { nullable: true, description: 'set when somebody was signed in as another' })
  impersonation: ImpersonatedActDto | null;
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
  items: items.map(({ id, at, description, user, clientId, adminId, ip, impersonation }) => ({
    id,
    at,
    description,
    user,
    clientId,
    adminId,
    ip,
    impersonation,
  })),
});
