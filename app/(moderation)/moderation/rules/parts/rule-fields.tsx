import { modeField, type Faults } from '#lib/comments/http/rules-form.ts';
import { numbers, type NumberKey } from '#lib/comments/policy/numbers.ts';
import { switchable } from '#lib/comments/policy/settings.ts';
import type { RuleFields as Fields } from '#lib/comments/store/rule-drafts.ts';
import { CheckSwitch } from './check-switch.tsx';
import { NumberField } from './number-field.tsx';
import styles from './rules.module.css';
import { WordList } from './word-list.tsx';

type Props = { fields: Fields; faults: Faults };

const groups: { title: string; keys: NumberKey[] }[] = [
  { title: 'Length and form', keys: ['maxLength', 'maxLines', 'maxLinks'] },
  { title: 'How often, how long', keys: ['perMinute', 'perHour', 'duplicateHours', 'editMinutes'] },
  { title: 'Readers', keys: ['newcomerUntil', 'recentRejections', 'reportsToHold'] },
  {
    title: 'Programs, campaigns and rushes',
    keys: [
      'maxTypingSpeed',
      'minFormSeconds',
      'lookAlikeAccounts',
      'lookAlikeHours',
      'spikeComments',
      'spikeMinutes',
      'spikeTimes',
    ],
  },
  { title: 'Services outside, where the site has some', keys: ['spamPercent', 'toxicityPercent'] },
];

/** Every rule as a field: words, numbers, and which checks count. */
export function RuleFields({ fields, faults }: Props) {
  return (
    <>
      <section aria-labelledby="words">
        <h2 id="words">Words</h2>
        <p className={styles.hint}>
          One word or phrase a line. It is found whole, in any case, and through disguises: look-alike
          letters, figures for letters, marks, spaces or dots in between.
        </p>
        <WordList
          name="bannedTerms"
          label="Banned"
          hint="A comment with one of these is refused."
          value={fields['bannedTerms']}
          fault={faults['bannedTerms']}
        />
        <WordList
          name="suspectTerms"
          label="Suspect"
          hint="A comment with one of these waits for a moderator."
          value={fields['suspectTerms']}
          fault={faults['suspectTerms']}
        />
      </section>

      <section aria-labelledby="numbers">
        <h2 id="numbers">Numbers</h2>
        {groups.map(({ title, keys }) => (
          <fieldset key={title} className={styles.group}>
            <legend>{title}</legend>
            {keys.map((key) => (
              <NumberField key={key} name={key} rule={numbers[key]} value={fields[key]} fault={faults[key]} />
            ))}
          </fieldset>
        ))}
      </section>

      <section aria-labelledby="checks">
        <h2 id="checks">Checks</h2>
        <p className={styles.hint}>
          On trial, what a check finds is kept with the comment and counts for nothing. Checks that aren’t
          listed, such as those for banned readers, closed discussions and dangerous links, are always on.
        </p>
        <div className={styles.checks}>
          {switchable.map(({ id, title }) => (
            <CheckSwitch
              key={id}
              name={modeField(id)}
              title={title}
              value={fields[modeField(id)]}
              fault={faults[modeField(id)]}
            />
          ))}
        </div>
      </section>
    </>
  );
}
