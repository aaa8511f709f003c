import Handlebars from 'handlebars';

const template = Handlebars.compile(
  `<!doctype html><html><head><title>{{brand.name}}</title><style>:root{--c:{{brand.color}} }</style></head><body><header><img src="{{brand.logo}}"><h1>{{brand.name}}</h1><nav>{{#each groups}}<a href="/store/{{slug}}">{{name}}</a>{{/each}}</nav></header><main>{{#each products}}<section class="p"><h2>{{name}}</h2><p>{{description}}</p><ul>{{#each features}}<li>{{this}}</li>{{/each}}</ul><table>{{#each prices}}<tr><td>{{cycle}}</td><td>{{amount}} {{currency}}</td></tr>{{/each}}</table><a href="/cart?a=add&pid={{id}}">Order</a></section>{{/each}}</main><footer>{{brand.footer}}</footer></body></html>`,
);
const view = {
  brand: { name: 'Acme & Sons Hosting', color: '#336699', logo: '/l.png', footer: 'Terms' },
  groups: Array.from({ length: 8 }, (_, i) => ({ slug: `g${i}`, name: `Group ${i}` })),
  products: Array.from({ length: 24 }, (_, i) => ({
    id: i,
    name: `Plan ${i}`,
    description: `A fast & reliable plan for your "site" number ${i}`,
    features: ['10 GB SSD', 'Free SSL', '24/7 support', 'Daily backup'],
    prices: ['Monthly', 'Quarterly', 'Annually'].map((cycle, k) => ({
      cycle,
      amount: (9.99 * (k + 1)).toFixed(2),
      currency: 'EUR',
    })),
  })),
};

/** A store page of 24 plans with nothing behind it: one compiled template over data that is there. */
export const barePage = (): string => template(view);
