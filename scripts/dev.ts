import { supervise } from './services/supervisor.ts';

process.exit(await supervise('development'));
