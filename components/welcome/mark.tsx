/** Our mark: a play triangle cut out of three lines of text. */
export function Mark() {
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden>
      <rect width="48" height="48" rx="11" fill="light-dark(#14171a, #24282c)" />
      <path d="M14 15h20M14 24h4M14 33h4" stroke="#fff" strokeWidth="5" strokeLinecap="round" />
      <path d="M25 20v14l13-7z" fill="#fb923c" stroke="#fb923c" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  );
}
