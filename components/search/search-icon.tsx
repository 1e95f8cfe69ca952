/** A magnifying glass, for beside the word or in a button that is named otherwise. */
export function SearchIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden
    >
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m12.6 12.6 4.9 4.9" strokeLinecap="round" />
    </svg>
  );
}
