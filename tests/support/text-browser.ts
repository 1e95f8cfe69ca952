import { Parser, StaticConfigLoader, type HtmlElement } from 'html-validate';

/**
 * A browser without scripts, styles or pictures: it knows links, forms, cookies and redirects. Readers who come with
 * one can do what it can do.
 */
export class TextBrowser {
  #site: string;
  #cookies = new Map<string, string>();
  #page: HtmlElement | null = null;
  /** Where it is. */
  address = '';

  constructor(site: string) {
    this.#site = site;
  }

  /** Goes to an address of the site, and on wherever that leads. */
  async open(address: string): Promise<void> {
    await this.#go(new URL(address, this.address || this.#site), { method: 'GET' });
  }

  /** Goes where a link leads, by its words. */
  async follow(words: string | RegExp, within?: HtmlElement): Promise<void> {
    const link = (within ?? this.#there()).querySelectorAll('a').find((one) => matches(textOf(one), words));
    if (!link) throw new Error(`no link "${String(words)}" on ${this.address}`);
    await this.open(attribute(link, 'href'));
  }

  /** The first element with these words, of those that a selector names. */
  find(selector: string, words: string | RegExp = ''): HtmlElement | null {
    return (
      this.#there()
        .querySelectorAll(selector)
        .find((one) => matches(textOf(one), words)) ?? null
    );
  }

  /** What a field with this label holds. */
  valueOf(label: string | RegExp): string {
    return valueOf(this.#field(label));
  }

  /** Fills in fields by their labels, and presses a button of their form by its words. */
  async submit(button: string | RegExp, filledIn: Record<string, string> = {}): Promise<void> {
    const form = this.#there()
      .querySelectorAll('form')
      .find((one) => one.querySelectorAll('button').some((each) => matches(textOf(each), button)));
    if (!form) throw new Error(`no form with the button "${String(button)}" on ${this.address}`);
    const fields = new URLSearchParams();
    for (const field of form.querySelectorAll('input, textarea')) {
      const name = attribute(field, 'name');
      if (name && !/^(checkbox|radio)$/.test(attribute(field, 'type'))) fields.set(name, valueOf(field));
    }
    for (const [label, text] of Object.entries(filledIn))
      fields.set(attribute(this.#field(label), 'name'), text);
    await this.#go(new URL(attribute(form, 'action'), this.address), {
      method: attribute(form, 'method').toUpperCase() || 'GET',
      body: fields,
    });
  }

  #there(): HtmlElement {
    if (!this.#page) throw new Error('it is nowhere yet');
    return this.#page;
  }

  #field(label: string | RegExp): HtmlElement {
    const found = this.find('label', label);
    const field = found && this.#there().querySelector(`[id="${attribute(found, 'for')}"]`);
    if (!field) throw new Error(`no field "${String(label)}" on ${this.address}`);
    return field;
  }

  async #go(address: URL, request: RequestInit): Promise<void> {
    if (address.origin !== new URL(this.#site).origin) throw new Error(`${address.href} is elsewhere`);
    const response = await fetch(address, {
      ...request,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(request.method === 'POST' && { origin: this.#site }),
      },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const location = response.headers.get('location');
    if (location !== null) return this.#go(new URL(location, address), { method: 'GET' });
    if (!response.ok) throw new Error(`${address.href} says ${response.status}`);
    this.address = address.href;
    this.#page = parsed(await response.text());
    const onward = this.#page.querySelector('meta[http-equiv="refresh"]');
    const next = onward && /url=(.*)$/.exec(attribute(onward, 'content'))?.[1];
    return next ? this.open(next) : undefined;
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    const expires = /expires=([^;]+)/i.exec(cookie)?.[1];
    if (expires !== undefined && Date.parse(expires) <= Date.now()) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** What somebody reads of an element. */
export function textOf(element: HtmlElement): string {
  return decoded(element.textContent).replaceAll(/\s+/g, ' ').trim();
}

function parsed(html: string): HtmlElement {
  const config = new StaticConfigLoader({ root: true }).getConfigFor('page.html');
  if (config instanceof Promise) throw new Error('the settings are at hand');
  // Scripts are for others.
  const data = html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
  return new Parser(config).parseHtml({ data, filename: 'page.html', line: 1, column: 1, offset: 0 });
}

function attribute(element: HtmlElement, name: string): string {
  return decoded(element.getAttributeValue(name) ?? '');
}

function valueOf(field: HtmlElement): string {
  return field.tagName === 'textarea' ? decoded(field.textContent) : attribute(field, 'value');
}

const matches = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

const decoded = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name: string) => characters[name] ?? whole);
