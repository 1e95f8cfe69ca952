type SampleReader = {
  readonly key: string;
  readonly name: string;
  /** For the people of the newsroom; readers have none. */
  readonly role?: 'MODERATOR';
  /** What the newsroom says that somebody knows more of than most. */
  readonly expertise?: string;
};

/**
 * Who takes part in the sample discussions. All of them are invented, and their addresses are under example.org, where
 * no mail arrives, so that nobody can sign in as one of them.
 */
export const readers = [
  { key: 'ines', name: 'Ines at No. 22' },
  { key: 'barnaby', name: 'Barnaby Tull' },
  { key: 'mudlark', name: 'mudlark_71' },
  { key: 'farida', name: 'Dr Farida Noor', expertise: 'Marine biologist' },
  { key: 'colin', name: 'Colin from Tanner’s Row' },
  { key: 'hesper', name: 'Hesper Vane' },
  { key: 'jonty', name: 'Jonty Abara' },
  { key: 'lucia', name: 'Lucia Ferreira-Holt' },
  { key: 'oduya', name: 'P. Oduya' },
  { key: 'gwen', name: 'Gwen Satterthwaite' },
  { key: 'kit', name: 'nightshift_kit' },
  { key: 'tobias', name: 'Tobias Renn' },
  { key: 'mirela', name: 'Mirela Dov' },
  { key: 'alasdair', name: 'Alasdair MacInnes', expertise: 'Electrician' },
  { key: 'yusuf', name: 'Yusuf D.' },
  { key: 'thandi', name: 'Thandi Mokoena-Price' },
  { key: 'ferryman', name: 'Old Ferryman' },
  { key: 'celeste', name: 'Celeste A.' },
  { key: 'venkat', name: 'R. K. Venkataraman' },
  { key: 'harriet', name: 'Harriet Loomis' },
  { key: 'dougal', name: 'Dougal' },
  { key: 'ottoline', name: 'Ottoline Speck' },
  { key: 'ben', name: 'Ben Achebe' },
  { key: 'marjorie', name: 'Marjorie Quist' },
  { key: 'sparrowhawk', name: 'sparrowhawk' },
  { key: 'liwen', name: 'Li Wen Tan' },
  { key: 'fergus', name: 'Fergus O’Dowd' },
  { key: 'annika', name: 'Annika S-B' },
  { key: 'paolo', name: 'Paolo' },
  { key: 'ruthven', name: 'Ruthven Blythe' },
  { key: 'samira', name: 'Samira Benali' },
  { key: 'brian', name: 'The Other Brian' },
  { key: 'eleanor', name: 'Eleanor Tsang' },
  { key: 'petra', name: 'Petra K.' },
  { key: 'nadia', name: 'Nadia Haddad-Lowe', role: 'MODERATOR' },
  { key: 'sam', name: 'Sam Quill', role: 'MODERATOR' },
  { key: 'priya', name: 'Priya Raghavan-Moss', role: 'MODERATOR' },
  { key: 'tomasz', name: 'Tomasz Wren', role: 'MODERATOR' },
  { key: 'kwabena', name: 'Kwabena Asante-Reid', role: 'MODERATOR' },
  { key: 'elodie', name: 'Elodie Marchetti', role: 'MODERATOR' },
  { key: 'jo', name: 'Jo Penhallow', role: 'MODERATOR' },
  { key: 'desmond', name: 'Desmond Achterberg', role: 'MODERATOR' },
  { key: 'imogen', name: 'Imogen Fell', role: 'MODERATOR' },
] as const satisfies readonly SampleReader[];

export type ReaderKey = (typeof readers)[number]['key'];

/** Who decides on what waits. */
export const moderatorKey = 'imogen' satisfies ReaderKey;
