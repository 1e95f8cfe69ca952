/** Minutes that the ferry takes from each landing to the next, on its way out. */
const landings = [
  ['Corn Quay', 0],
  ['Northwall', 9],
  ['Saltmarket', 21],
] as const;

/** When boats leave Corn Quay, with what stands beside it on the laminated sheet. */
const boats: readonly (readonly [hour: number, minute: number, days: string, note: string])[] = [
  [7, 40, 'Monday to Friday', 'School terms only'],
  [8, 20, 'Daily', ''],
  [9, 30, 'Daily', ''],
  [11, 0, 'Daily', ''],
  [12, 30, 'Daily', ''],
  [14, 0, 'Daily', ''],
  [15, 30, 'Daily', ''],
  [16, 40, 'Daily', ''],
  [17, 45, 'Daily', 'At low water of spring tides to Northwall only'],
  [18, 50, 'Daily except Good Friday', 'At low water of spring tides to Northwall only'],
];

/** The ferry’s timetable from Corn Quay as a table of comma-separated values: a line for each boat and landing. */
export function ferryTimetable(): Buffer {
  const lines = boats.flatMap(([hour, minute, days, note], index) =>
    landings.map(([landing, after]) =>
      [index + 1, landing, clock(hour * 60 + minute + after), days, note].join(','),
    ),
  );
  return Buffer.from(`${['boat,landing,time,days,note', ...lines].join('\r\n')}\r\n`);
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`.padStart(5, '0');
}
