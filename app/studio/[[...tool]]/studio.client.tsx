// A client component because the Studio is a program that runs in the browser.
'use client';

import { NextStudio } from 'next-sanity/studio/client-component';
import { useState } from 'react';
import { createStudioConfig, type StudioSettings } from '#sanity/studio/config.ts';

/** Sanity's Studio. Its configuration has functions in it, so it is made here from settings that can be sent. */
export function StudioApp({ settings }: { settings: StudioSettings }) {
  const [config] = useState(() => createStudioConfig(settings));
  return <NextStudio config={config} />;
}
