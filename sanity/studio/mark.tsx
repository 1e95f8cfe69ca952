/** The mark of Gazette, as in app/icon.svg: a folded sheet with its initial. */
export function Mark() {
  return (
    <svg viewBox="0 0 64 64" width="100%" height="100%" role="img" aria-label="Gazette">
      <path d="M13 0H46L64 18V51Q64 64 51 64H13Q0 64 0 51V13Q0 0 13 0Z" fill="#a3161b" />
      <path d="M46 0L64 18H50Q46 18 46 14Z" fill="#f0cdb4" />
      <path
        d="M47.6 24.6V33.6H45.2C43.9 28.3 39.8 24.7 34.8 24.7C27.6 24.7 23.8 30.4 23.8 39.9C23.8 49.6 27.6 55.3 34.6 55.3C36.3 55.3 37.8 55 38.9 54.2V44.5L34.4 43.6V41H52.2V43.6L48.8 44.5V54.6C45 56.9 40.1 58.2 34.8 58.2C22.6 58.2 13.5 51 13.5 40.1C13.5 29.1 21.9 21.8 33.3 21.8C37.3 21.8 40.7 22.8 43.2 24.5L45 22.4H47.6Z"
        transform="translate(-2.2 -3.6)"
        fill="#fdf6ea"
      />
    </svg>
  );
}
