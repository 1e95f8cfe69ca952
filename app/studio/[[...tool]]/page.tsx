import { env } from '#lib/env.ts';
import type { StudioSettings } from '#sanity/studio/config.ts';
import { StudioApp } from './studio.client.tsx';

/** Every address under /studio is the same page: the Studio reads the rest of it in the browser. */
export function generateStaticParams() {
  return [{ tool: [] }];
}

export default function StudioPage() {
  return <StudioApp settings={settingsFor(env)} />;
}

function settingsFor({ content, siteUrl }: typeof env): StudioSettings {
  const { projectId, dataset } = content;
  if (content.mode === 'hosted') return { projectId, dataset, lake: null };
  return {
    projectId,
    dataset,
    lake: { url: `http://localhost:${content.lakePort}`, signInUrl: `${siteUrl}/api/studio/sign-in` },
  };
}
