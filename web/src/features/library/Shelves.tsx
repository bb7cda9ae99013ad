import { Link } from "../../shared/parts";

// The library's two shelves.
export function Shelves({ at }: { at: "questions" | "practice" }) {
  return (
    <nav aria-label="Library" className="shelves">
      <Link href="/library" aria-current={at === "questions" ? "page" : undefined}>
        Questions
      </Link>
      <Link href="/library/practice" aria-current={at === "practice" ? "page" : undefined}>
        Problems and scenarios
      </Link>
    </nav>
  );
}
