import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { fieldsOf, readRuleFields } from '#lib/comments/http/rules-form.ts';
import { usualTry } from '#lib/comments/http/rules-input.ts';
import type { Actor } from '#lib/comments/service/context.ts';
import { showRules, triedAtMost, tryRules } from '#lib/comments/service/rules.ts';
import { site } from '#lib/comments/site.ts';
import { readRuleDraft } from '#lib/comments/store/rule-drafts.ts';
import { theModerator } from '../parts/the-moderator.ts';
import { Changes } from './parts/changes.tsx';
import { RuleFields } from './parts/rule-fields.tsx';
import styles from './parts/rules.module.css';
import { Tried } from './parts/tried.tsx';

export const metadata: Metadata = { title: 'Comment rules' };

// The whole page waits for the request: what arrives in parts can't be seen without JavaScript.
export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The rules that comments are judged by, for moderators to change and to try first; for others there is no such page. */
export default async function RulesPage({ searchParams }: Props) {
  const moderator = await theModerator();
  const rules = await showRules(site, moderator);
  if (!rules.ok) notFound();
  const { no, settings, changes } = rules.value;
  const query = await searchParams;
  const draft = await readRuleDraft(site.db, moderator.id);
  const read = draft && readRuleFields(draft);
  const faults = read && !read.ok ? read.faults : {};
  const last =
    typeof query['try'] === 'string' && /^\d{1,4}$/.test(query['try']) ? Number(query['try']) : null;
  const latest = changes[0];
  const overtaken = draft !== null && query['conflict'] !== undefined && query['conflict'] !== String(no);

  return (
    <div className={styles.column}>
      <h1>Comment rules</h1>
      <p className={styles.lede}>
        What happens to a comment before anybody has read it. Changes hold at once, for comments that are
        posted or changed from then on.
      </p>
      {query['saved'] !== undefined && !draft && (
        <output className={styles.notice}>Saved. These rules hold now.</output>
      )}
      {overtaken && (
        <p className={styles.alert} role="alert">
          {latest?.name ?? 'Somebody'} changed the rules in the meantime; nothing of yours was saved. See the{' '}
          <a href="#changes">latest change</a>. Saving again puts what you typed in its place.
        </p>
      )}
      {Object.keys(faults).length > 0 && (
        <div className={styles.alert} role="alert">
          <p>Not saved. Put these right:</p>
          <ul>
            {Object.keys(faults).map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{faults[name]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {read?.ok && last !== null && <TriedRules moderator={moderator} settings={read.settings} last={last} />}

      <form className={styles.form} method="post" action="/api/moderation/rules">
        <input type="hidden" name="no" value={no} />
        <RuleFields fields={draft ?? fieldsOf(settings)} faults={faults} />
        <div className={styles.actions}>
          <div className={styles.trying}>
            <button className={styles.quiet} type="submit" name="intent" value="try">
              Try on the last comments
            </button>
            <input
              className={styles.number}
              type="number"
              name="last"
              min={1}
              max={triedAtMost}
              defaultValue={last ?? usualTry}
              aria-label="On how many comments"
            />
          </div>
          {draft && (
            <button className={styles.link} type="submit" name="intent" value="discard" formNoValidate>
              Discard what I typed
            </button>
          )}
          <button className={styles.button} type="submit" name="intent" value="save">
            Save
          </button>
        </div>
      </form>

      <Changes changes={changes} />
    </div>
  );
}

async function TriedRules({ moderator, ...input }: { moderator: Actor } & Parameters<typeof tryRules>[2]) {
  const tried = await tryRules(site, moderator, input);
  return tried.ok ? <Tried tried={tried.value} /> : null;
}
