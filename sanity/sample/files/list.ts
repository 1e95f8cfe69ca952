import { appointmentNotes } from './appointment-notes.ts';
import { breathing } from './breathing.ts';
import { ferryTimetable } from './ferry-timetable.ts';

type SampleFile = {
  readonly name: string;
  /** Under which readers save it. */
  readonly filename: string;
  readonly contentType: string;
  /** The same bytes each time. */
  readonly make: () => Buffer;
};

/** Every file of the sample edition that is no picture. */
export const fileList = [
  {
    name: 'three-slow-breaths',
    filename: 'three-slow-breaths.wav',
    contentType: 'audio/wav',
    make: breathing,
  },
  {
    name: 'appointment-notes',
    filename: 'notes-for-the-appointment.txt',
    contentType: 'text/plain',
    make: appointmentNotes,
  },
  {
    name: 'ferry-timetable',
    filename: 'port-ellery-ferry.csv',
    contentType: 'text/csv',
    make: ferryTimetable,
  },
] as const satisfies readonly SampleFile[];

export type FileName = (typeof fileList)[number]['name'];
