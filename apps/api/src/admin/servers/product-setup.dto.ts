import { Field } from '#platform/http';

export class ChooseSetupDto {
  @Field.string({ max: 64, description: 'server module; empty = people set it up from the task list' })
  module: string;

  @Field.string({ max: 190, description: 'what the servers call this product' })
  key: string;

  @Field.int({ min: 0, max: 2_147_483_647, description: 'group of servers; 0 = any' })
  serverGroup: number;
}

export class ServerGroupDto {
  @Field.id()
  id: number;

  @Field.string()
  name: string;
}

export class ProductSetupDto extends ChooseSetupDto {
  @Field.strings({ description: 'modules that are installed here' })
  modules: string[];

  @Field.list(() => ServerGroupDto)
  groups: ServerGroupDto[];
}
