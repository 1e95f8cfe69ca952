import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { env } from '#lib/env.ts';
import { getAdministrator } from '#lib/people/administrator.ts';
import { getSearchOptions } from '#sanity/queries/search-options.ts';
import { listPeople } from '#lib/people/list.ts';
import { peopleErrors } from '#lib/people/roles.ts';
import styles from '../../parts/account.module.css';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { MailFolderNotice } from '../../parts/mail-folder-notice.tsx';
import { readQuery, sentence, typedText, type QueryProps } from '../../parts/page-query.ts';
import { AddPerson } from './parts/add-person.tsx';
import { PersonItem } from './parts/person-item.tsx';
import { RemovePerson } from './parts/remove-person.tsx';
import { savedText } from './parts/saved-text.ts';
import people from './parts/people.module.css';

export const metadata: Metadata = { title: 'Newsroom' };

export const instant = false;

/** Who works here. For administrators; for everybody else there is no such page. */
export default async function PeoplePage(props: QueryProps) {
  const administrator = await getAdministrator();
  if (!administrator) notFound();
  const query = await readQuery(props);
  const staff = await listPeople();
  const { authors } = await getSearchOptions();
  const administrators = staff.filter(({ role }) => role === 'ADMIN');
  const leaving = staff.find(({ id }) => id === query.remove);
  const fault = sentence(peopleErrors, query.error);
  const typed = await typedText();
  const saved = fault ? undefined : savedText(query.saved, typed);

  return (
    <>
      {fault && <ErrorSummary text={fault} field={query.role ? 'email' : 'people'} />}
      {saved && (
        <output className={styles.notice} id="saved">
          {saved}
        </output>
      )}
      {query.saved === 'added' && saved && <MailFolderNotice />}
      {leaving && <RemovePerson person={leaving} />}
      <h1>People in the newsroom</h1>
      <p>
        <a href="#add">Add somebody</a>
      </p>
      {env.content.mode === 'hosted' && (
        <p className={styles.lede}>
          These roles are for this site. Who may do what in the Studio is decided in the{' '}
          <a href="https://www.sanity.io/manage">Sanity project</a>: invite people there, too.
        </p>
      )}
      <ul className={people.list} id="people">
        {staff.map((person) => (
          <PersonItem
            key={person.id}
            person={person}
            authors={authors}
            isYou={person.id === administrator.id}
            isOnlyAdministrator={person.role === 'ADMIN' && administrators.length === 1}
          />
        ))}
      </ul>

      <h2 id="add">Add somebody</h2>
      <AddPerson
        email={fault && query.role ? typed : ''}
        role={query.role}
        fault={query.role ? fault : undefined}
      />
    </>
  );
}
