export type NavigationLink = { title: string; path: string };

/** What is said over every page. */
export type SiteBanner = {
  kind: 'breaking' | 'live' | 'notice';
  text: string;
  /** Null where it leads nowhere. */
  href: string | null;
  /** The article that it leads to, on whose page it isn't shown. */
  articleId: string | null;
};

/** What the header, the banner and the footer of every page show. */
export type SiteFacts = {
  name: string;
  tagline: string | null;
  description: string | null;
  banner: SiteBanner | null;
  sections: NavigationLink[];
  pages: NavigationLink[];
};
