import { IMPORT_FILES } from '#catalog';
import { Field } from '#platform/http';
import { CatalogPage } from './catalog.dto.js';

const CSV = 1_900_000;

export class ImportFilesDto {
  @Field.text({ optional: true, max: CSV, description: 'code,prefix,suffix,format,rate,default' })
  currencies?: string;

  @Field.text({ optional: true, max: CSV, description: 'group,product,hidden,paytype,currency,cycle,setup,price' })
  products?: string;

  @Field.text({ optional: true, max: CSV, description: 'addon,applies_to_groups,currency,cycle,setup,price' })
  addons?: string;

  @Field.text({
    optional: true,
    max: CSV,
    description: 'option,type,products_in_group,choice,currency,monthly_setup,monthly_price',
  })
  options?: string;

  @Field.text({ optional: true, max: CSV, description: 'tld,currency,operation,years,price' })
  tlds?: string;
}

export class NewImportDto {
  @Field.object(() => ImportFilesDto)
  files: ImportFilesDto;

  @Field.boolean({ description: 'true = only tell what would happen' })
  dryRun: boolean;
}

export class ImportErrorDto {
  @Field.enum(IMPORT_FILES)
  file: string;

  @Field.int({ description: 'counts from 1, the header being line 1' })
  line: number;

  @Field.string({ description: "the column's name; empty for the whole line" })
  column: string;

  @Field.string()
  code: string;

  @Field.string()
  detail: string;
}

export class ImportReportDto {
  @Field.id()
  importId: number;

  @Field.boolean()
  dryRun: boolean;

  @Field.json({ description: 'rows per file' })
  rows: object;

  @Field.json({ description: 'per kind: { created, updated, unchanged }' })
  counts: object;

  @Field.int()
  errorCount: number;

  @Field.list(() => ImportErrorDto, { description: 'the first 200' })
  errors: ImportErrorDto[];
}

export class ImportRunDto {
  @Field.id()
  id: number;

  @Field.boolean()
  dryRun: boolean;

  @Field.enum(['done', 'refused'])
  status: string;

  @Field.string({ description: 'who, such as `admin:1`' })
  by: string;

  @Field.instant()
  at: string;

  @Field.int()
  errorCount: number;

  @Field.json()
  counts: object;

  @Field.json({ description: 'SHA-256 of each file' })
  fileHashes: object;
}

export class ImportRunListDto extends CatalogPage {
  @Field.list(() => ImportRunDto)
  items: ImportRunDto[];
}
