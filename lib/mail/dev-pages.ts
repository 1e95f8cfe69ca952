import type { StoredMail } from './eml.ts';

/** The pages of `/dev/mail`: whole documents without a script. What a mail says is only ever shown as text. */

const style = `
  :root { color-scheme: light dark; background: light-dark(#fff, #121316); color: light-dark(#141414, #edebe7); font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; }
  ul { list-style: none; padding: 0; }
  li { border-top: 1px solid #8886; }
  li a { display: block; padding: .75rem 0; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; }
  dd { margin: 0; overflow-wrap: anywhere; }
  dt, small { color: light-dark(#555, #aaa); }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid #8886; padding-top: 1.25rem; font: inherit; }
  a { color: light-dark(#0b57d0, #9cc2ff); }
`;

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** The list of mails, newest first. */
export function mailListPage(mails: { name: string; mail: StoredMail }[], dir: string): Response {
  const items = mails.map(
    ({ name, mail }) =>
      `<li><a href="/dev/mail/${encodeURIComponent(name)}">${escape(mail.subject)}<br><small>to ${escape(mail.to)}, ${escape(mail.date)}</small></a></li>`,
  );
  return page(
    'Mail',
    `<h1>Mail</h1>
     <p>What would have been sent, newest first. The files are in <code>${escape(dir)}</code>.</p>
     ${items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>No mail yet.</p>'}`,
  );
}

/** One mail, with its links to click. */
export function mailPage(mail: StoredMail): Response {
  return page(
    mail.subject,
    `<p><a href="/dev/mail">All mail</a></p>
     <h1>${escape(mail.subject)}</h1>
     <dl><dt>From</dt><dd>${escape(mail.from)}</dd><dt>To</dt><dd>${escape(mail.to)}</dd><dt>Date</dt><dd>${escape(mail.date)}</dd></dl>
     <pre>${linked(mail.text)}</pre>`,
  );
}

function page(title: string, main: string): Response {
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
     <title>${escape(title)}</title><style>${style}</style><main>${main}</main></html>`,
    { headers },
  );
}

/** Text with its web addresses as links; everything else stays text. */
export function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('');
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
