// npm run new:context <name>: a context with its two doors, its facade, its errors and a test on a real database.
import fs from 'node:fs';
import { SetupError, inRoot } from './lib/project.mjs';
import { edit, generator, kebab, pascal, snake, withContext, writeNew } from './lib/generate.mjs';

const files = (name) => {
  const Name = pascal(name);
  const folder = `libs/${name}`;
  return {
    [`${folder}/README.md`]: `# ${name}

Purpose: one sentence on what this context decides, and for whom.

**Words.** The nouns of this context, as in docs/glossary.md.

**Owned tables.** None yet (\`npm run new:migration ${name} create-…\`).

**Events.** Out: none yet. In: none yet.

**Facade** \`${Name}Service\`

| method | what |
|---|---|
| \`databaseTime()\` | the moment by the clock of the database, UTC |

**Traps.** None known.
`,
    [`${folder}/src/index.ts`]: `export { ${Name}Module } from './${name}.module.js';
export { ${Name}Service } from './${name}.service.js';
export * from './${name}.errors.js';
`,
    [`${folder}/src/events.ts`]: `/** The facts this context tells; primitives only, types stable for ever (\`${name}.noun-verb-ed.v1\`). */
export {};
`,
    [`${folder}/src/${name}.errors.ts`]: `import { DomainError } from '#kernel';

/** Missing, or somebody else's: the same answer for both. */
export class ${Name}NotFoundError extends DomainError {
  constructor(id: number) {
    super('${snake(name)}.not_found', 'not_found', { id });
  }
}
`,
    [`${folder}/src/${name}.service.ts`]: `import { Injectable } from '@nestjs/common';
import { Db } from '#platform';

/** The facade: every use case of the context, and nothing else, is reached through it. */
@Injectable()
export class ${Name}Service {
  constructor(private readonly db: Db) {}

  /** The moment by the database's clock, UTC: proves that the context reaches its tables' server. */
  async databaseTime(): Promise<string> {
    const [row] = await this.db.query<{ now: string }>('SELECT UTC_TIMESTAMP(3) AS now');
    return row?.now ?? '';
  }
}
`,
    [`${folder}/src/${name}.module.ts`]: `import { Module } from '@nestjs/common';
import { ${Name}Service } from './${name}.service.js';

@Module({
  providers: [${Name}Service],
  exports: [${Name}Service],
})
export class ${Name}Module {}
`,
    [`${folder}/test/${name}.int.spec.ts`]: `import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ${Name}Module, ${Name}Service } from '#${name}';
import { testApp, type TestApp } from '#testing';

describe('${name}', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp([${Name}Module]);
  });

  afterAll(() => app.close());

  it('reaches the database through its facade', async () => {
    expect(await app.get(${Name}Service).databaseTime()).toMatch(/^\\d{4}-\\d{2}-\\d{2} /);
  });
});
`,
  };
};

generator(([name]) => {
  kebab(name, 'A context');
  if (fs.existsSync(inRoot('libs', name))) throw new SetupError(`libs/${name} exists already`);
  edit('config/context-map.cjs', (map) => withContext(map, name));
  writeNew(files(name));
});
