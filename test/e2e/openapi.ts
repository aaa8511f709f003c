import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiOf } from '#platform/http';
import { AdminApiModule } from '../../apps/api/src/admin/admin-api.module.js';
import { ClientApiModule } from '../../apps/api/src/client/client-api.module.js';
import { ResellerApiModule } from '../../apps/api/src/reseller/reseller-api.module.js';
import { StoreApiModule } from '../../apps/api/src/store/store-api.module.js';

export const AUDIENCES = ['admin', 'reseller', 'client', 'store'] as const;
export type Audience = (typeof AUDIENCES)[number];
const MODULES = { admin: AdminApiModule, reseller: ResellerApiModule, client: ClientApiModule, store: StoreApiModule };

type Schema = {
  $ref?: string;
  type?: string | string[];
  nullable?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maxLength?: number;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
};
type Content = Record<string, { schema?: Schema }>;
export type Operation = {
  audience: Audience;
  method: string;
  /** With `{name}` for each part that is chosen by the caller. */
  path: string;
  operationId: string;
  summary: string;
  pathParams: string[];
  queryParams: string[];
  /** Takes limit, cursor, sort and filters. */
  isList: boolean;
  /** Moves money: needs an Idempotency-Key. */
  keyed: boolean;
  hasBody: boolean;
  responses: Record<string, { content?: Content }>;
};

/** The documents of the running application itself, and what they promise. */
export class OpenApi {
  readonly operations: Operation[] = [];
  private readonly schemas: Record<Audience, Record<string, Schema>>;

  constructor(api: NestFastifyApplication, store: NestFastifyApplication) {
    const schemas: Partial<Record<Audience, Record<string, Schema>>> = {};
    for (const audience of AUDIENCES) {
      const base = `/api/${audience}/v1`;
      const app = audience === 'store' ? store : api;
      const about = { title: audience, description: '', base, modules: [MODULES[audience]], server: '' };
      const document = openApiOf(app, about as never);
      schemas[audience] = (document.components?.schemas ?? {}) as Record<string, Schema>;
      for (const [path, methods] of Object.entries(document.paths))
        for (const [method, value] of Object.entries(methods as Record<string, any>)) {
          const parameters = (value.parameters ?? []) as { name: string; in: string }[];
          const queryParams = parameters.filter((p) => p.in === 'query').map((p) => p.name);
          this.operations.push({
            audience,
            method: method.toUpperCase(),
            path,
            pathParams: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
            operationId: value.operationId ?? '',
            summary: value.summary ?? '',
            queryParams,
            isList: queryParams.includes('sort'),
            keyed: parameters.some((p) => p.name === 'Idempotency-Key'),
            hasBody: value.requestBody !== undefined,
            responses: value.responses,
          });
        }
    }
    this.schemas = schemas as Record<Audience, Record<string, Schema>>;
  }

  of(audience: Audience): Operation[] {
    return this.operations.filter((operation) => operation.audience === audience);
  }

  operation(method: string, url: string): Operation | undefined {
    const [path] = url.split('?');
    return this.operations
      .filter((o) => o.method === method && new RegExp(`^${o.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
      .sort((a, b) => a.pathParams.length - b.pathParams.length)[0];
  }

  /** Where an answer is not what the document says: status, media type, keys, types, formats. Empty = it agrees. */
  disagreements(operation: Operation, status: number, contentType: string, body: unknown): string[] {
    const found: string[] = [];
    if (status >= 400) {
      if (!contentType.startsWith('application/problem+json'))
        found.push(`${status} is ${contentType || 'without a type'}`);
      this.check(operation.audience, { $ref: '#/components/schemas/Problem' }, body, '', found);
      if ((body as { status?: unknown } | null)?.status !== status)
        found.push(`the problem says ${JSON.stringify(body)}`);
      return found;
    }
    const documented = operation.responses[String(status)];
    if (!documented) return [`answers ${status}, documented are ${Object.keys(operation.responses).join(', ')}`];
    const schema = documented.content?.['application/json']?.schema;
    if (schema) this.check(operation.audience, schema, body, '', found);
    else if (body !== null) found.push('has a body that is not documented');
    return found;
  }

  private check(audience: Audience, schema: Schema, value: unknown, at: string, found: string[]): void {
    if (schema.$ref) {
      const target = this.schemas[audience][schema.$ref.split('/').at(-1) as string];
      if (!target) return void found.push(`${at}: ${schema.$ref} is not in the document`);
      return this.check(audience, { ...target, nullable: schema.nullable }, value, at, found);
    }
    const either = schema.anyOf ?? schema.oneOf;
    if (either) {
      const tries = either.map((part) => {
        const wrong: string[] = [];
        this.check(audience, part, value, at, wrong);
        return wrong;
      });
      if (!tries.some((wrong) => wrong.length === 0)) found.push(...tries[0]);
      return;
    }
    for (const part of schema.allOf ?? [])
      this.check(audience, { ...part, nullable: schema.nullable }, value, at, found);
    const types = [schema.type ?? []].flat();
    if (value === null) {
      if (!schema.nullable && types.length > 0 && !types.includes('null')) found.push(`${at}: null is not documented`);
      return;
    }
    if (types.length > 0 && !types.some((type) => isOfType(type, value)))
      return void found.push(`${at}: ${JSON.stringify(value)?.slice(0, 60)} is no ${types.join(' or ')}`);
    if (schema.enum && !schema.enum.includes(value)) found.push(`${at}: ${JSON.stringify(value)} is not in the enum`);
    if (typeof value === 'string') {
      if (schema.pattern && !new RegExp(schema.pattern).test(value))
        found.push(`${at}: "${value}" is not ${schema.pattern}`);
      if (schema.maxLength && value.length > schema.maxLength) found.push(`${at}: is longer than ${schema.maxLength}`);
    }
    if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
      found.push(`${at}: ${value} is below ${schema.minimum}`);
    if (Array.isArray(value) && schema.items)
      for (const [index, one] of value.entries()) this.check(audience, schema.items, one, `${at}/${index}`, found);
    if (schema.properties && typeof value === 'object') this.checkKeys(audience, schema, value as object, at, found);
  }

  private checkKeys(audience: Audience, schema: Schema, value: object, at: string, found: string[]): void {
    const given = value as Record<string, unknown>;
    for (const name of schema.required ?? []) if (given[name] === undefined) found.push(`${at}/${name}: is missing`);
    for (const [name, one] of Object.entries(given)) {
      const property = schema.properties?.[name];
      if (property) this.check(audience, property, one, `${at}/${name}`, found);
      else if (!schema.additionalProperties) found.push(`${at}/${name}: is not documented`);
    }
  }
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
