// npm run new:migration <context> <name>: an SQL file in its place in the one global order.
import fs from 'node:fs';
import { SetupError, inRoot } from './lib/project.mjs';
import { generator, kebab, migrationStamp, snake, writeNew } from './lib/generate.mjs';

generator(([context, name]) => {
  kebab(context, 'A context');
  kebab(name, 'A migration');
  if (!fs.existsSync(inRoot('libs', context, 'src')))
    throw new SetupError(`there is no context libs/${context}`, `npm run new:context ${context}`);
  const table = `rc_${snake(name.replace(/^create-/, ''))}`;
  writeNew({
    [`libs/${context}/src/migrations/${migrationStamp(new Date())}-${name}.sql`]: `-- Why: one sentence. Add first; what is removed goes one release later.
-- Every statement can be repeated: a migration that was killed goes on where it stopped.

CREATE TABLE IF NOT EXISTS \`${table}\` (
  \`id\` INT NOT NULL AUTO_INCREMENT,
  \`reseller_id\` INT NOT NULL DEFAULT 0,
  \`created_at\` DATETIME(3) NOT NULL DEFAULT '1970-01-01 00:00:00.000',
  PRIMARY KEY (\`id\`),
  KEY \`reseller\` (\`reseller_id\`, \`id\`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
`,
  });
});
