/** The same as `/api/health/ready`: what most who watch a site ask for. */
export { GET } from './ready/route.ts';
