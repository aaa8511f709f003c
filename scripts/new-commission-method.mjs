// npm run new:method <plugin> <key>: a calculation method, its golden cases, and its place in the plugin and the installation.
import fs from 'node:fs';
import { SetupError, inRoot } from './lib/project.mjs';
import { edit, generator, kebab, pascal, withListed, writeNew } from './lib/generate.mjs';

const method = (
  className,
  key,
) => `import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

const args = {
  share: { type: 'percent', label: 'Share of the margin' },
} as const;

/** A share of the margin R − A. */
@CommissionMethod({ key: '${key}', label: '${key}: share of the margin', args })
export class ${className} implements ProfitMethod {
  calculate({ sale, cost, args: { share } }: ProfitInput<typeof args>): Profit {
    const amount = sale.minus(cost).percent(share);
    return {
      amount,
      explain: [\`\${share} × (R \${sale.toReadable()} − A \${cost.toReadable()}) = \${amount.toReadable()}\`],
    };
  }
}
`;

const spec = (className, stem) => `import { describeCommissionMethod } from '#plugin-sdk/testing';
import { ${className} } from './${stem}.method.js';

const args = { share: '20' };

describeCommissionMethod(${className}, [
  { name: 'gives 20 % of the margin', args, sale: { recurring: '15.00' }, cost: { recurring: '10.00' }, profit: '1' },
  {
    name: 'counts the whole quantity',
    args,
    sale: { recurring: '15.00' },
    cost: { recurring: '10.00' },
    quantity: 4,
    profit: '4',
  },
  { name: 'takes a share of a loss too', args, sale: { recurring: '10.00' }, cost: { recurring: '15.00' }, profit: '-1' },
]);
`;

generator(([plugin, key]) => {
  kebab(plugin, 'A plugin');
  if (!/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(key ?? '')) {
    throw new SetupError(
      'The key of a method is snake_case with its owner before a dot',
      `npm run new:method ${plugin} acme.tiered`,
    );
  }
  const stem = key.split('.')[1].replaceAll('_', '-');
  const className = pascal(stem);
  const moduleName = `${pascal(plugin)}Module`;
  const folder = `plugins/${plugin}/src`;
  const moduleFile = `${folder}/${plugin}.module.ts`;
  const newPlugin = !fs.existsSync(inRoot('plugins', plugin));
  writeNew({
    [`${folder}/${stem}.method.ts`]: method(className, key),
    [`${folder}/${stem}.method.spec.ts`]: spec(className, stem),
  });
  const methodImport = `import { ${className} } from './${stem}.method.js';`;
  if (!newPlugin) {
    edit(moduleFile, (text) => withListed(text, 'providers: [', className, methodImport));
    edit(`${folder}/index.ts`, (text) => `${text}export { ${className} } from './${stem}.method.js';\n`);
    return;
  }
  writeNew({
    [moduleFile]: `import { Module } from '@nestjs/common';\n${methodImport}\n\n@Module({ providers: [${className}] })\nexport class ${moduleName} {}\n`,
    [`${folder}/index.ts`]: `export { ${moduleName} } from './${plugin}.module.js';\nexport { ${className} } from './${stem}.method.js';\n`,
    [`plugins/${plugin}/README.md`]: `# ${plugin}\n\nThe calculation method \`${key}\`: a share of the margin. How methods are written: \`plugins/example-commission/README.md\`.\n`,
  });
  edit('config/plugins.ts', (text) =>
    withListed(text, 'Type[] = [', moduleName, `import { ${moduleName} } from '#plugins/${plugin}';`),
  );
});
