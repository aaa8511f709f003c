import { Field } from '#platform/http';
import { SignedInDto } from '../../auth/session.dto.js';

export class RegisterDto {
  @Field.email()
  email: string;

  @Field.string({ min: 8, max: 128 })
  password: string;

  @Field.string({ min: 1, max: 100 })
  firstName: string;

  @Field.string({ min: 1, max: 100 })
  lastName: string;

  @Field.string({ optional: true, max: 190 })
  companyName?: string;

  @Field.string({ optional: true, max: 190 })
  address1?: string;

  @Field.string({ optional: true, max: 190 })
  address2?: string;

  @Field.string({ optional: true, max: 100 })
  city?: string;

  @Field.string({ optional: true, max: 100 })
  state?: string;

  @Field.string({ optional: true, max: 30 })
  postcode?: string;

  @Field.string({ pattern: /^[A-Z]{2}$/, max: 2, description: 'ISO 3166, two capitals' })
  country: string;

  @Field.string({ optional: true, max: 40 })
  phone?: string;

  @Field.string({ optional: true, max: 60 })
  taxId?: string;

  @Field.currency({ optional: true, description: 'the default currency when absent; fixed after the first invoice' })
  currency?: string;
}

export class RegisteredDto extends SignedInDto {}
