import type { ListPage } from '#platform';
import { Field } from '#platform/http';
import { FILL_RULES, type ServerGroupRow } from '#provisioning';

export class SaveServerGroupDto {
  @Field.string({ min: 1, max: 190 })
  name: string;

  @Field.enum(FILL_RULES, {
    description: 'least-full by share of accounts in use; one-by-one: one until it is full, then the least full',
  })
  fill: (typeof FILL_RULES)[number];

  @Field.ids({ max: 200 })
  serverIds: number[];

  @Field.id({ nullable: true, description: 'the member that is filled now, for one-by-one' })
  firstServerId: number | null;
}

export class ServerGroupMemberDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;

  @Field.boolean({ description: 'is filled now, where servers are filled one by one' })
  isFirst: boolean;
}

export class ServerGroupRowDto {
  @Field.id()
  id: number;

  @Field.int({ description: 'as in the ETag' })
  version: number;

  @Field.string()
  name: string;

  @Field.enum(FILL_RULES)
  fill: (typeof FILL_RULES)[number];

  @Field.list(() => ServerGroupMemberDto)
  servers: ServerGroupMemberDto[];

  @Field.int({ min: 0, description: 'servers of other modules in it, as after an import' })
  others: number;

  @Field.int({ min: 0, description: 'products that are set up in it' })
  products: number;
}

export class ServerGroupListDto {
  @Field.list(() => ServerGroupRowDto)
  items: ServerGroupRowDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class NewServerGroupDto {
  @Field.id()
  id: number;
}

export const toServerGroupDto = (row: ServerGroupRow): ServerGroupRowDto => ({
  id: row.id,
  version: row.version,
  name: row.name,
  fill: row.fill,
  servers: row.servers.map(({ id, name, isFirst }) => ({ id, name, isFirst })),
  others: row.others,
  products: row.products,
});

export const toServerGroupListDto = ({ items, ...page }: ListPage<ServerGroupRow>): ServerGroupListDto => ({
  ...page,
  items: items.map(toServerGroupDto),
});
