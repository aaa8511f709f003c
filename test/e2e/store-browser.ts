import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export type Page = {
  status: number;
  html: string;
  path: string;
  location: string | null;
  headers: Record<string, unknown>;
};
type Fields = Record<string, string>;

const unescapeHtml = (text: string): string =>
  text.replace(
    /&(?:amp|lt|gt|quot|#x27|#x3D|#x60);/g,
    (one) =>
      ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#x3D;': '=', '&#x60;': '`' })[one]!,
  );
const attribute = (tag: string, name: string): string | null => {
  const match = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s>])`).exec(tag);
  return match ? unescapeHtml(match[1] ?? '') : null;
};

/** A visitor without JavaScript: keeps cookies, follows redirects, fills the forms that a page holds. */
export class StoreBrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly host: string,
  ) {}

  async get(path: string, headers: Fields = {}): Promise<Page> {
    const page = await this.request('GET', path, undefined, headers);
    return page.location ? this.get(page.location) : page;
  }

  /** Sends the form of a page with this action, with its own values unless others are given. */
  async submit(page: Page, action: string, fields: Fields = {}, without: string[] = []): Promise<Page> {
    const values = { ...this.form(page, action), ...fields };
    for (const name of without) delete values[name];
    const answer = await this.post(action, values);
    return answer.location ? this.get(answer.location) : answer;
  }

  /** Pairs where a field comes more than once, such as check boxes. */
  post(path: string, values: Fields | [string, string][], headers: Fields = {}): Promise<Page> {
    return this.request('POST', path, new URLSearchParams(values).toString(), headers);
  }

  /** What a browser would send of a form that nobody touched. */
  form(page: Page, action: string): Fields {
    const forms = [...page.html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
    const form = forms.find((one) => {
      const head = one.slice(0, one.indexOf('>') + 1);
      return attribute(head, 'method') === 'post' && attribute(head, 'action') === action;
    });
    if (!form) throw new Error(`no form ${action} on ${page.path} (${page.status})`);
    const values: Fields = {};
    for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
      const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
      if (name && ((type !== 'checkbox' && type !== 'radio') || attribute(tag, 'checked') !== null))
        values[name] = attribute(tag, 'value') ?? 'on';
    }
    for (const [, head, body] of form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
      const options = [...body.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0];
      values[attribute(head, 'name')!] = chosen ? (attribute(chosen, 'value') ?? '') : '';
    }
    return values;
  }

  private async request(
    method: 'GET' | 'POST',
    path: string,
    payload: string | undefined,
    headers: Fields,
  ): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.app.inject({
      method,
      url: path,
      headers: {
        host: this.host,
        ...(cookie ? { cookie } : {}),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value, maxAge, expires } of answer.cookies as {
      name: string;
      value: string;
      maxAge?: number;
      expires?: Date;
    }[])
      if (maxAge === 0 || (expires && expires.getTime() <= 0) || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    const location = (answer.headers.location as string | undefined) ?? null;
    return { status: answer.statusCode, html: answer.payload, path, location, headers: answer.headers };
  }
}
