import type { ClientGroup } from '#clients';
import { Field } from '#platform/http';

export class ClientGroupDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;

  @Field.decimal()
  discountPercent: string;
}

export class ClientGroupListDto {
  @Field.list(() => ClientGroupDto)
  items: ClientGroupDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;
}

export const toClientGroupListDto = (groups: ClientGroup[]): ClientGroupListDto => ({
  items: groups.map(({ id, name, discountPercent }) => ({ id, name, discountPercent })),
  nextCursor: null,
});
