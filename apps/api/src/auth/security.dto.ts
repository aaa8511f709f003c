import { Field } from '#platform/http';

export class FactorCodeDto {
  @Field.string({ min: 6, max: 20, description: 'six digits of the app, or a backup code' })
  code: string;
}

export class OwnPasswordDto {
  @Field.string({ min: 1, max: 1000, description: 'the present password' })
  password: string;
}

export class NewOwnPasswordDto extends OwnPasswordDto {
  @Field.string({ min: 8, max: 128 })
  newPassword: string;
}

export class SecondFactorDto {
  @Field.boolean()
  on: boolean;

  @Field.int({ nullable: true, description: 'backup codes not used yet; null while it is off' })
  codesLeft: number | null;
}

export class FactorSetupDto {
  @Field.string({ description: 'told once' })
  secret: string;

  @Field.string({ max: 500, description: 'what the picture says' })
  uri: string;

  @Field.text({ description: 'the picture, as SVG' })
  svg: string;
}

export class BackupCodesDto {
  @Field.strings({ description: 'each good once; told once' })
  codes: string[];
}
