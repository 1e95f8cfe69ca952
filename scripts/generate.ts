import { generateClient } from '../prisma/generate.ts';

await generateClient();
