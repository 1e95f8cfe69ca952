export type NavigationLink = { title: string; path: string };

/** What the header and footer of every page show. */
export type SiteFacts = {
  name: string;
  tagline: string | null;
  description: string | null;
  sections: NavigationLink[];
  pages: NavigationLink[];
};
