// Long answers are folded after their beginning, and unfold when a quotation in them is followed.

// Words from which an answer is long, and about how many of them stay in sight.
const LONG = 300;
const KEPT = 120;

// Where a text is folded, as an offset: behind a sentence, and never inside a range; null where it is shown whole.
export function fold(text: string, ranges: { start: number; end: number }[]): number | null {
  const ends = [...text.matchAll(/\S+/g)].map((word) => word.index + word[0].length);
  if (ends.length < LONG) return null;
  const stop = ends.slice(KEPT, KEPT + 60).find((end) => /[.!?]["”’)]?$/.test(text.slice(0, end)));
  let at = stop ?? ends[KEPT] ?? text.length;
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    if (range.start < at && range.end > at) at = range.end;
  }
  // A fold that hides next to nothing is only in the way.
  return ends.filter((end) => end > at).length < KEPT ? null : at;
}

export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

// A place in an answer, as an element's id.
export function placeOf(answer: number, start: number): string {
  return `said-${answer}-${start}`;
}

export type Followed = { answer: number; start: number };

const followers = new Set<(followed: Followed) => void>();

// Calls back whenever a quotation is followed.
export function onFollowed(follower: (followed: Followed) => void): () => void {
  followers.add(follower);
  return () => {
    followers.delete(follower);
  };
}

export function followQuote(followed: Followed) {
  for (const follower of followers) follower(followed);
}
