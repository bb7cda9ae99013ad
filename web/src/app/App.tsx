import { lazy, Suspense } from "react";
import { Screen, Link } from "../shared/parts";
import { match, useLocation } from "./route";
import { Shell } from "./Shell";

// Each screen is its own chunk, loaded when it is opened.
const screens = [
  { pattern: "/", view: lazy(() => import("../features/home/Home")) },
  { pattern: "/loops", view: lazy(() => import("../features/loops/Loops")) },
  { pattern: "/loops/:id", view: lazy(() => import("../features/loops/LoopScreen")) },
  { pattern: "/rehearsals/:id", view: lazy(() => import("../features/home/Rehearsal")) },
  { pattern: "/sessions/:id", view: lazy(() => import("../features/rehearse/Rehearse")) },
  { pattern: "/sessions/:id/board", view: lazy(() => import("../features/design/Replay")) },
  { pattern: "/sessions/:id/code-replay", view: lazy(() => import("../features/code/Replay")) },
  { pattern: "/sessions/:id/scorecard", view: lazy(() => import("../features/scorecard/Scorecard")) },
  { pattern: "/rehearsals/:id/debrief", view: lazy(() => import("../features/debrief/Debrief")) },
  { pattern: "/library", view: lazy(() => import("../features/library/Library")) },
  { pattern: "/library/practice", view: lazy(() => import("../features/library/Practice")) },
  { pattern: "/library/questions/:id", view: lazy(() => import("../features/library/QuestionScreen")) },
  { pattern: "/settings", view: lazy(() => import("../features/settings/Settings")) },
];

export function App() {
  const { path } = useLocation();
  for (const { pattern, view: View } of screens) {
    const parts = match(pattern, path);
    if (!parts) continue;
    return (
      <Shell path={path}>
        <Suspense fallback={<main id="main" tabIndex={-1} aria-busy="true" />}>
          <View key={path} id={parts.id ?? ""} />
        </Suspense>
      </Shell>
    );
  }
  return (
    <Shell path={path}>
      <Screen title="There is nothing here">
        <p>
          This address leads nowhere. Go <Link href="/">home</Link>, or look through the <Link href="/loops">loops</Link>.
        </p>
      </Screen>
    </Shell>
  );
}
