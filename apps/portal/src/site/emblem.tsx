/** The lines of the mark: a lotus of five petals on water. It is ours and stands for no state emblem. */
const PETAL = 'M24 34C17.6 29 17.6 18.6 24 11c6.4 7.6 6.4 18 0 23Z';

/**
 * The portal's mark, in the colour of the text around it. Decoration: the agency's name stands beside it.
 */
export function Emblem({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 48 48"
      aria-hidden="true"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <circle cx="24" cy="24" r="22.4" />
      <g strokeLinejoin="round">
        <path d={PETAL} transform="rotate(-68 24 34)" />
        <path d={PETAL} transform="rotate(68 24 34)" />
        <path d={PETAL} transform="rotate(-35 24 34)" />
        <path d={PETAL} transform="rotate(35 24 34)" />
        <path d={PETAL} fill="currentColor" fillOpacity="0.22" />
      </g>
      <path d="M12.5 38.2c3.8-1.7 7.7-1.7 11.5 0s7.7 1.7 11.5 0" strokeLinecap="round" />
    </svg>
  );
}
